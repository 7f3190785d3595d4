package io.hadsl.export;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Provider;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.ElementId;
import io.hadsl.export.Code.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each element as the call that declares it. */
final class Declarations {

  /** The builder, in the code that is written. */
  static final Code T = new Text("t");

  private final Topology topology;
  private final Handles handles;
  private final Values values;
  private final Components components;

  Declarations(Topology topology, ClassLoader classes) {
    this.topology = topology;
    this.handles = new Handles(topology);
    this.values = new Values(handles::id);
    this.components = new Components(values, classes);
  }

  /** The declarations of all elements, in the topology's order. */
  List<Code> all() {
    List<Code> all = new ArrayList<>();
    for (Element element : topology.elements()) {
      try {
        all.add(declaration(element).orElseGet(() -> T.call("add", plain(element))));
      } catch (UnwritableException e) {
        throw new ExportException(
            element.id()
                + " ("
                + element.declaredAt()
                + ") cannot be written as Java: of "
                + e.type()
                + ", "
                + e.getMessage()
                + ". Make it a public record, or export JSON");
      }
      handles.declareNext();
    }
    return all;
  }

  /** The acknowledgements, after all elements. */
  List<Code> acknowledgements() {
    Acknowledgements writer = new Acknowledgements(topology, handles, values);
    return topology.acknowledgements().stream().map(writer::code).toList();
  }

  /** The element as a value, for what no call of the builder can say. */
  private Code plain(Element element) {
    if (element instanceof Service service) {
      return ServiceCode.plain(service, values, components.of(service));
    }
    return values.plain((Record) element);
  }

  /** Empty if the builder has no call that gives an equal element here. */
  private Optional<Code> declaration(Element element) {
    if (element instanceof Zone zone) {
      return Optional.of(T.call("zone", Literals.of(zone.name())));
    } else if (element instanceof Node node) {
      return NodeCode.of(node, handles, values);
    } else if (element instanceof NodeGroup group) {
      return group(group);
    } else if (element instanceof SystemUser user) {
      return PlacedCode.of(user, handles);
    } else if (element instanceof SharedMount mount) {
      return PlacedCode.of(mount, handles, values);
    } else if (element instanceof External external) {
      return Optional.of(external(external));
    } else if (element instanceof Service service) {
      return ServiceCode.of(service, topology, handles, values, components.of(service));
    } else if (element instanceof Entrypoint entrypoint) {
      return entrypoint(entrypoint);
    }
    return Optional.empty();
  }

  private Optional<Code> group(NodeGroup group) {
    return handles(group.nodes(), Node.class)
        .map(nodes -> T.call("group", with(Literals.of(group.name()), nodes)));
  }

  private Code external(External external) {
    List<Code> arguments = new ArrayList<>();
    arguments.add(Literals.of(external.name()));
    arguments.add(values.of(external.endpoint()));
    arguments.addAll(facts(external.facts(), values));
    return T.call("external", arguments);
  }

  private Optional<Code> entrypoint(Entrypoint entrypoint) {
    Optional<Code> front = handles.of(entrypoint.front(), Provider.class);
    Optional<List<Code>> behind = handles(entrypoint.behind(), Service.class);
    return front.isEmpty() || behind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            T.call(
                "entrypoint",
                with(Literals.of(entrypoint.name()), with(front.get(), behind.get()))));
  }

  private Optional<List<Code>> handles(List<ElementId> ids, Class<?> kind) {
    List<Code> found = new ArrayList<>();
    for (ElementId id : ids) {
      Optional<Code> handle = handles.of(id, kind);
      if (handle.isEmpty()) {
        return Optional.empty();
      }
      found.add(handle.get());
    }
    return Optional.of(found);
  }

  static List<Code> with(Code first, List<Code> more) {
    List<Code> all = new ArrayList<>(more.size() + 1);
    all.add(first);
    all.addAll(more);
    return all;
  }

  static List<Code> facts(List<Stated<StatedFact>> facts, Values values) {
    return facts.stream().map(each -> values.of(each.fact())).toList();
  }
}
