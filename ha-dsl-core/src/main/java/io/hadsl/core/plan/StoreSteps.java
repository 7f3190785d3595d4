package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.ComponentFacts.Unit;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores that become links onto a shared mount. The service's first node moves its data there after
 * its packages are installed; the others link before theirs, so that packages never write a second
 * copy. A first node that was built anew finds the data on the mount and links like the others.
 */
final class StoreSteps {

  /** A store that becomes a link, and where it leads. */
  private record Linked(AbsolutePath from, AbsolutePath to, Provenance cause) {}

  private final List<Linked> stores = new ArrayList<>(2);

  StoreSteps(Topology topology, Service service) {
    for (Store store : service.stores()) {
      Optional<SharedMount> mount = topology.find(store.mount(), SharedMount.class);
      if (mount.isPresent()) {
        AbsolutePath to = mount.get().physical(store.path());
        if (!to.equals(store.path())) {
          stores.add(new Linked(store.path(), to, new Provenance(store.id(), store.declaredAt())));
        }
      }
    }
  }

  /**
   * The directories that a component asks for in the place of stores, so that these begin with
   * them: an application that no package brings has no other. A link stands there later, so they
   * are made by the steps of the stores.
   */
  Map<AbsolutePath, Directory> beginnings(ResourceSink own) {
    Map<AbsolutePath, Directory> found = new HashMap<>();
    for (Step step : own.steps()) {
      if (step.resource() instanceof Directory directory) {
        for (Linked store : stores) {
          if (directory.path().equals(store.from())) {
            found.putIfAbsent(store.from(), directory);
          }
        }
      }
    }
    return found;
  }

  /**
   * Adds the steps of all stores.
   *
   * @param beginnings what stores begin with where no package brings it
   * @return the steps after which the stores' paths lead to the mount, for others of their phase to
   *     wait for
   */
  List<Step> add(
      TopologyIndex index,
      Instance instance,
      Map<AbsolutePath, Directory> beginnings,
      Blocks blocks,
      List<InstanceDraft.Part> parts) {
    boolean first = instance.isFirst();
    List<Step> links = new ArrayList<>(2 * stores.size());
    for (Linked store : stores) {
      Optional<SharedMount> mount = index.mountHolding(instance.node().id(), store.to());
      if (mount.isPresent()) {
        AbsolutePath point = mount.get().path();
        Optional<Ownership> begins =
            Optional.ofNullable(beginnings.get(store.from())).map(Directory::ownership);
        Block block =
            blocks.of(
                first
                    ? new StoreMove(
                        store.from(), store.to(), point, writers(index, instance), begins)
                    : new StoreLink(store.from(), store.to(), point, begins));
        List<Step> steps = block.shape().steps();
        if (first) {
          links.add(steps.get(0)); // what links to data that is on the share already
        }
        for (Step step : steps) {
          if (!(step.resource() instanceof Command)) {
            links.add(step);
          }
        }
        parts.add(new InstanceDraft.Part(store.cause(), block));
      }
    }
    return links;
  }

  /** The units that run the service, after the timers of its jobs, which write as well. */
  private static List<Unit> writers(TopologyIndex index, Instance instance) {
    List<Unit> writers = new ArrayList<>(2);
    for (CronJob job : instance.service().crons()) {
      if (job.owner().equals(instance.node().id())
          && job.spec() instanceof CronSpec.Scheduled scheduled
          && scheduled.runner() == CronSpec.Runner.TIMER) {
        writers.add(new Unit(UnitName.of(scheduled.name() + ".timer"), RestartPolicy.UNKNOWN));
      }
    }
    writers.addAll(index.facts(instance).units());
    return writers;
  }
}
