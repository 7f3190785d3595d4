package io.hadsl.export;

import static io.hadsl.export.Declarations.T;

import io.hadsl.core.model.LocalState;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.HostName;
import io.hadsl.export.Code.Lambda;
import io.hadsl.export.Code.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines as {@code t.node(...)}. */
final class NodeCode {

  private static final Code N = new Text("n");

  private NodeCode() {}

  /** Empty if the zone is not declared. */
  static Optional<Code> of(Node node, Handles handles, Values values) {
    List<Code> arguments = new ArrayList<>();
    arguments.add(Literals.of(node.name()));
    arguments.add(Literals.of(node.address().value()));
    arguments.add(values.of(node.os()));
    Code more = N;
    if (!node.hostName().equals(HostName.of(node.name()))) {
      more = more.call("hostName", Literals.of(node.hostName().value()));
    }
    if (node.zone().isPresent()) {
      Optional<Code> zone = handles.of(node.zone().get(), Zone.class);
      if (zone.isEmpty()) {
        return Optional.empty();
      }
      more = more.call("in", zone.get());
    }
    if (node.minimum().isPresent()) {
      more = more.call("minimum", values.of(node.minimum().get()));
    }
    if (node.role().isPresent()) {
      more = more.call("role", Literals.of(node.role().get()));
    }
    more = local(node.local(), more, values);
    if (!node.facts().isEmpty()) {
      more = more.call("states", Declarations.facts(node.facts(), values));
    }
    if (more != N) {
      arguments.add(new Lambda("n", more));
    }
    return Optional.of(T.call("node", arguments));
  }

  private static Code local(LocalState local, Code before, Values values) {
    Code more = before;
    if (!local.packages().isEmpty()) {
      more = more.call("packages", local.packages().stream().map(Literals::of).toList());
    }
    for (var file : local.files()) {
      more = more.call("file", values.of(file));
    }
    for (Map.Entry<String, String> each : local.sysctls().entrySet()) {
      more = more.call("sysctl", Literals.of(each.getKey()), Literals.of(each.getValue()));
    }
    return more;
  }
}
