package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Stores that become links onto a shared mount. The service's first node moves its data there after
 * its packages are installed; the others link before theirs, so that packages never write a second
 * copy. A first node that was built anew finds the data on the mount and links like the others.
 */
final class StoreSteps {

  private static final String LINKED = "[ \"$(readlink \"$FROM\")\" = \"$TO\" ]";
  private static final String LINK = Relocation.PROGRAM + " link \"$MOUNT\" \"$FROM\" \"$TO\"";
  private static final String MOVE = Relocation.PROGRAM + " move \"$MOUNT\" \"$FROM\" \"$TO\"";
  private static final String STOP_AND_MOVE = MOVE + " \"$UNITS\"";

  private StoreSteps() {}

  /**
   * Adds the steps of all stores.
   *
   * @return the steps after which the stores' paths lead to the mount, for others of their phase to
   *     wait for
   */
  static List<Step> add(
      TopologyIndex index, Instance instance, Blocks blocks, List<InstanceDraft.Part> parts) {
    List<Step> links = new ArrayList<>();
    for (Store store : instance.service().stores()) {
      AbsolutePath to = instance.physical(store);
      if (!to.equals(store.path())) {
        Optional<SharedMount> mount = index.mountHolding(instance.node().id(), to);
        if (mount.isPresent()) {
          Block block =
              instance.isFirst()
                  ? move(store.path(), to, mount.get().path(), index.facts(instance), blocks)
                  : link(store.path(), to, mount.get().path(), blocks);
          List<Step> steps = block.shape().steps();
          if (instance.isFirst()) {
            links.add(steps.get(0)); // what links to data that is on the share already
          }
          links.add(steps.get(steps.size() - 1));
          parts.add(new InstanceDraft.Part(new Provenance(store.id(), store.declaredAt()), block));
        }
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

  private static Block move(
      AbsolutePath from, AbsolutePath to, AbsolutePath mount, ComponentFacts facts, Blocks blocks) {
    String[] rest = {"FROM", from.value(), "TO", to.value()};
    return blocks.of(
        List.of("move", from, to, mount, facts.units()),
        sink -> {
          sink.add(
              Phase.PREPARE,
              Command.unless(
                      "link " + from + " to data that is on the share already",
                      LINK,
                      "[ ! -e \"$TO\" ] || " + LINKED)
                  .with("MOUNT", mount.value(), rest));
          Step moved =
              sink.add(
                  Phase.CONFIGURE,
                  moved(from, unitsOf(facts), mount, rest)
                      .patient(Duration.ofHours(4), 1, Duration.ZERO));
          sink.add(Phase.CONFIGURE, new Symlink(from, to)).after(moved);
        });
  }

  private static Command moved(AbsolutePath from, String units, AbsolutePath mount, String[] rest) {
    String name = "move " + from + " to the share";
    // Puppet warns of an empty variable in each run.
    return units.isEmpty()
        ? Command.unless(name, MOVE, LINKED).with("MOUNT", mount.value(), rest)
        : Command.unless(name, STOP_AND_MOVE, LINKED)
            .with("MOUNT", mount.value(), rest)
            .with("UNITS", units);
  }

  private static Block link(AbsolutePath from, AbsolutePath to, AbsolutePath mount, Blocks blocks) {
    return blocks.of(
        List.of("link", from, to, mount),
        sink -> {
          Step linked =
              sink.add(
                  Phase.PREPARE,
                  Command.unless("link " + from + " to the share", LINK, LINKED)
                      .with("MOUNT", mount.value(), "FROM", from.value(), "TO", to.value())
                      .patient(Duration.ofMinutes(1), 30, Duration.ofSeconds(10)));
          sink.add(Phase.PREPARE, new Symlink(from, to)).after(linked);
        });
  }

  /** Unit names hold no white space, so that the script may split the list. */
  private static String unitsOf(ComponentFacts facts) {
    StringJoiner units = new StringJoiner(" ");
    facts.units().forEach(unit -> units.add(unit.name().value()));
    return units.toString();
  }
}
