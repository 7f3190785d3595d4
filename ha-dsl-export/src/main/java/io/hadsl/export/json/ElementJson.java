package io.hadsl.export.json;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Port;
import java.util.List;

/** What stands directly in a topology; {@code kind} says what it is. */
final class ElementJson {

  private static final List<String> KINDS =
      List.of("zone", "node", "group", "user", "mount", "external", "service", "entrypoint");

  private final ComponentJson components;

  ElementJson(ComponentJson components) {
    this.components = components;
  }

  static void write(JsonOut json, Element element) {
    json.text("kind", element.id().kind());
    if (element instanceof Zone zone) {
      json.text("name", zone.name());
    } else if (element instanceof Node node) {
      NodeJson.write(json, node);
    } else if (element instanceof NodeGroup group) {
      json.text("name", group.name());
      json.texts("nodes", References.writeAll("node", group.nodes()));
    } else if (element instanceof SystemUser user) {
      UserJson.write(json, user);
    } else if (element instanceof SharedMount mount) {
      MountJson.write(json, mount);
    } else if (element instanceof External external) {
      json.text("name", external.name());
      json.text("host", external.endpoint().host().value());
      json.number("port", external.endpoint().port().value());
      FactJson.write(json, external.facts());
    } else if (element instanceof Service service) {
      ServiceJson.write(json, service);
    } else if (element instanceof Entrypoint entrypoint) {
      json.text("name", entrypoint.name());
      json.text("front", entrypoint.front().path());
      json.texts("behind", References.writeAll("service", entrypoint.behind()));
    } else if (element instanceof Store || element instanceof CronJob) {
      throw new IllegalArgumentException(
          element.id() + " stands directly in the topology: put it into its service");
    }
  }

  Element read(ObjectReader in) {
    String kind = in.text("kind");
    return switch (kind) {
      case "zone" -> {
        String name = in.text("name");
        yield in.end(() -> new Zone(name, in.declaredAt()));
      }
      case "node" -> NodeJson.read(in);
      case "group" -> {
        String name = in.text("name");
        List<ElementId> nodes = in.texts("nodes", text -> References.read("node", text));
        yield in.end(() -> new NodeGroup(name, nodes, in.declaredAt()));
      }
      case "user" -> UserJson.read(in);
      case "mount" -> MountJson.read(in);
      case "external" -> {
        String name = in.text("name");
        HostName host = in.text("host", HostName::of);
        Port port = in.number("port", Port::of);
        List<Stated<StatedFact>> facts = FactJson.read(in);
        yield in.end(() -> new External(name, new Endpoint(host, port), facts, in.declaredAt()));
      }
      case "service" -> ServiceJson.read(in, components);
      case "entrypoint" -> {
        String name = in.text("name");
        ElementId front = in.text("front", References::readId);
        List<ElementId> behind = in.texts("behind", text -> References.read("service", text));
        yield in.end(() -> new Entrypoint(name, front, behind, in.declaredAt()));
      }
      default ->
          throw in.problem(
              "kind", "kind \"" + kind + "\" is unknown: " + Nearest.hint(kind, KINDS));
    };
  }
}
