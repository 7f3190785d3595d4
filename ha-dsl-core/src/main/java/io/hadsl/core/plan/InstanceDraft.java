package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.ServiceParts;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The steps of one instance: those of its component, and those that every service gets.
 *
 * @param parts in order, each with what asked for it
 * @param laterStages how many cross-node stages after the instance's first the last step comes
 */
record InstanceDraft(List<Part> parts, int laterStages) {

  /** The steps of one cause. */
  record Part(Provenance provenance, Block block) {}

  /** What the drafts of a service's instances have in common. */
  record Common(Provenance cause, StoreSteps stores, CronSteps crons, ServiceParts parts) {

    static Common of(Topology topology, Service service) {
      return new Common(
          new Provenance(service.id(), service.declaredAt()),
          new StoreSteps(topology, service),
          new CronSteps(service),
          new ServiceParts());
    }
  }

  static InstanceDraft of(TopologyIndex index, Instance instance, Common common, Blocks blocks) {
    List<Part> parts = new ArrayList<>();
    DropInSteps dropIns =
        new DropInSteps(index.facts(instance).units(), index.mountPointsTouchedBy(instance));
    parts.add(new Part(common.cause(), blocks.of(dropIns)));
    ResourceSink own = blocks.sink(common.parts());
    instance.service().component().plan(instance, own);
    Map<AbsolutePath, Directory> beginnings = common.stores().beginnings(own);
    List<Step> links = common.stores().add(index, instance, beginnings, blocks, parts);
    common.crons().add(index, instance, blocks, parts);
    reloadAfterUnitFiles(own);
    SharedFileNotes.add(instance, own);
    waitForLinks(links, own);
    parts.add(new Part(common.cause(), blocks.of(without(beginnings.values(), own.steps()))));
    int latest = 0;
    for (Part part : parts) {
      latest = Math.max(latest, part.block().shape().laterStages());
    }
    return new InstanceDraft(parts, latest);
  }

  private static List<Step> without(Collection<Directory> directories, List<Step> steps) {
    if (directories.isEmpty()) {
      return steps;
    }
    List<Step> others = new ArrayList<>(steps);
    others.removeIf(
        step -> step.resource() instanceof Directory each && directories.contains(each));
    return others;
  }

  /** A component that writes a unit file need not think of systemd, which reads it once. */
  private static void reloadAfterUnitFiles(ResourceSink own) {
    List<Step> steps = own.steps();
    int stated = steps.size();
    for (int i = 0; i < stated; i++) {
      Step step = steps.get(i);
      if (step.resource() instanceof UnitFile file) {
        step.notifies(SystemdReload.add(own, file.unit().value()));
      }
    }
  }

  /**
   * What the component prepares or configures may lie in a store: a file written before the store's
   * link stands would be on the local disk. Paths are not compared; every step waits.
   *
   * <p>A file that is prepared before the first node moves the store, on the other hand, is waited
   * for by the link. That is said outright because Puppet lets a file wait for the nearest of its
   * folders that is managed, unless the folder waits for the file.
   */
  private static void waitForLinks(List<Step> links, ResourceSink own) {
    if (links.isEmpty()) {
      return;
    }
    Step[] prepared = of(Phase.PREPARE, links);
    Step[] configured = of(Phase.CONFIGURE, links);
    List<Step> steps = own.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.phase() == Phase.PREPARE) {
        step.after(prepared);
        for (Step link : configured) {
          if (link.resource() instanceof Symlink symlink
              && isBelow(step.resource(), symlink.path())) {
            step.before(link);
          }
        }
      } else if (step.phase() == Phase.CONFIGURE) {
        step.after(configured);
      }
    }
  }

  private static Step[] of(Phase phase, List<Step> links) {
    List<Step> found = new ArrayList<>(links.size());
    for (Step link : links) {
      if (link.phase() == phase) {
        found.add(link);
      }
    }
    return found.toArray(new Step[found.size()]);
  }

  private static boolean isBelow(Resource resource, AbsolutePath link) {
    return (resource instanceof TextFile file && file.path().isWithin(link))
        || (resource instanceof Directory directory && directory.path().isWithin(link));
  }
}
