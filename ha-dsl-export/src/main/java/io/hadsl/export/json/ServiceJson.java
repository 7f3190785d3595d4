package io.hadsl.export.json;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Redundancy.ActiveActive;
import io.hadsl.core.model.Redundancy.ActivePassive;
import io.hadsl.core.model.Redundancy.Quorum;
import io.hadsl.core.model.Redundancy.Single;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.Optional;

/** Services, with what they keep, use and run. */
final class ServiceJson {

  private static final List<String> MODES =
      List.of("single", "active-active", "active-passive", "quorum");

  private ServiceJson() {}

  static void write(JsonOut json, Service service) {
    json.text("name", service.name());
    ComponentJson.write(json, service.component());
    json.texts("on", References.writeAll("node", service.nodes()));
    json.object("redundancy", () -> redundancy(json, service.redundancy()));
    service.runsAs().ifPresent(user -> json.text("runsAs", user.value()));
    json.objects(
        "stores",
        service.stores(),
        store -> {
          json.text("path", store.path().value());
          json.text("mount", store.mount().path());
        });
    json.objects(
        "uses",
        service.uses(),
        use -> {
          json.text("provider", use.provider().path());
          use.secret().ifPresent(secret -> json.text("secret", secret.name()));
        });
    json.objects("crons", service.crons(), cron -> CronJson.write(json, cron));
    FactJson.write(json, service.facts());
  }

  static Service read(ObjectReader in, ComponentJson components) {
    String name = in.text("name");
    ElementId id = ElementId.of("service", name);
    Component component = components.read(in);
    List<ElementId> nodes = Placed.nodes(in);
    Redundancy redundancy = readRedundancy(in.object("redundancy"));
    Optional<AccountName> runsAs = in.optional("runsAs", AccountName::of);
    List<Store> stores = in.objects("stores").stream().map(each -> readStore(each, id)).toList();
    List<Use> uses = in.objects("uses").stream().map(ServiceJson::readUse).toList();
    List<CronJob> crons =
        in.objects("crons").stream().map(each -> CronJson.read(each, id)).toList();
    List<Stated<StatedFact>> facts = FactJson.read(in);
    return in.end(
        () ->
            new Service(
                name,
                component,
                nodes,
                redundancy,
                runsAs,
                stores,
                uses,
                crons,
                facts,
                in.declaredAt()));
  }

  private static void redundancy(JsonOut json, Redundancy redundancy) {
    if (redundancy instanceof Single) {
      json.text("mode", "single");
    } else if (redundancy instanceof ActiveActive) {
      json.text("mode", "active-active");
    } else if (redundancy instanceof ActivePassive passive) {
      json.text("mode", "active-passive");
      json.text("active", References.write("node", passive.active()));
    } else if (redundancy instanceof Quorum quorum) {
      json.text("mode", "quorum");
      json.number("needed", quorum.needed());
    }
  }

  private static Redundancy readRedundancy(ObjectReader in) {
    String mode = in.text("mode");
    switch (mode) {
      case "single" -> {
        return in.end(Single::new);
      }
      case "active-active" -> {
        return in.end(ActiveActive::new);
      }
      case "active-passive" -> {
        ElementId active = in.text("active", text -> References.read("node", text));
        return in.end(() -> new ActivePassive(active));
      }
      case "quorum" -> {
        int needed = in.number("needed", number -> number);
        return in.end(() -> new Quorum(needed));
      }
      default ->
          throw in.problem(
              "mode", "redundancy \"" + mode + "\" is unknown: " + Nearest.hint(mode, MODES));
    }
  }

  private static Store readStore(ObjectReader in, ElementId service) {
    AbsolutePath path = in.text("path", AbsolutePath::of);
    ElementId mount = in.text("mount", References::readId);
    return in.end(() -> new Store(service, path, mount, in.declaredAt()));
  }

  private static Use readUse(ObjectReader in) {
    ElementId provider = in.text("provider", References::readId);
    Optional<SecretRef> secret = in.optional("secret", SecretRef::new);
    return in.end(() -> new Use(provider, secret, in.declaredAt()));
  }
}
