package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourcePool;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Stores that become links onto a shared mount. The service's first node moves its data there after
 * its packages are installed; the others link before theirs, so that packages never write a second
 * copy. A first node that was built anew finds the data on the mount and links like the others.
 */
final class StoreSteps {

  private static final String LINKED = "[ \"$(readlink \"$FROM\")\" = \"$TO\" ]";
  private static final String LINK = Relocation.PROGRAM + " link \"$MOUNT\" \"$FROM\" \"$TO\"";
  private static final String MOVE =
      Relocation.PROGRAM + " move \"$MOUNT\" \"$FROM\" \"$TO\" \"$UNITS\"";

  private StoreSteps() {}

  /**
   * Adds the steps of all stores.
   *
   * @return the steps after which the stores' paths lead to the mount, for others of their phase to
   *     wait for
   */
  static List<Step> add(
      TopologyIndex index, Instance instance, ResourcePool pool, List<InstanceDraft.Part> parts) {
    List<Step> links = new ArrayList<>();
    for (Store store : instance.service().stores()) {
      AbsolutePath physical = instance.physical(store);
      if (!physical.equals(store.path())) {
        ResourceSink sink = new ResourceSink(pool);
        index
            .mountHolding(instance.node().id(), physical)
            .ifPresent(mount -> links.addAll(link(index, instance, store, mount, sink)));
        parts.add(
            new InstanceDraft.Part(new Provenance(store.id(), store.declaredAt()), sink.steps()));
      }
    }
    return links;
  }

  /** Whether the service has data that its first instance moves and the others wait for. */
  static boolean moves(TopologyIndex index, Instance instance) {
    for (Store store : instance.service().stores()) {
      AbsolutePath physical = instance.physical(store);
      if (!physical.equals(store.path())
          && index.mountHolding(instance.node().id(), physical).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static List<Step> link(
      TopologyIndex index, Instance instance, Store store, SharedMount mount, ResourceSink sink) {
    AbsolutePath from = store.path();
    AbsolutePath to = instance.physical(store);
    String[] rest = {"FROM", from.value(), "TO", to.value()};
    String share = mount.path().value();
    Symlink symlink = new Symlink(from, to);
    if (instance.isFirst()) {
      Step found =
          sink.add(
              Phase.PREPARE,
              Command.unless(
                      "link " + from + " to data that is on the share already",
                      LINK,
                      "[ ! -e \"$TO\" ] || " + LINKED)
                  .with("MOUNT", share, rest));
      Step moved =
          sink.add(
              Phase.CONFIGURE,
              Command.unless("move " + from + " to the share", MOVE, LINKED)
                  .with("MOUNT", share, rest)
                  .with("UNITS", unitsOf(index.facts(instance)))
                  .patient(Duration.ofHours(4), 1, Duration.ZERO));
      return List.of(found, sink.add(Phase.CONFIGURE, symlink).after(moved));
    }
    Step linked =
        sink.add(
            Phase.PREPARE,
            Command.unless("link " + from + " to the share", LINK, LINKED)
                .with("MOUNT", share, rest)
                .patient(Duration.ofMinutes(1), 30, Duration.ofSeconds(10)));
    return List.of(sink.add(Phase.PREPARE, symlink).after(linked));
  }

  /** Unit names hold no white space, so that the script may split the list. */
  private static String unitsOf(ComponentFacts facts) {
    StringJoiner units = new StringJoiner(" ");
    facts.units().forEach(unit -> units.add(unit.name().value()));
    return units.toString();
  }
}
