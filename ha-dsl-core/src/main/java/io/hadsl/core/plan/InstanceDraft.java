package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourcePool;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one instance: those of its component, and those that every service gets.
 *
 * @param parts in order, each with what asked for it
 */
record InstanceDraft(List<Part> parts) {

  /** The steps of one cause. */
  record Part(Provenance provenance, List<Step> steps) {}

  static InstanceDraft of(TopologyIndex index, Instance instance, ResourcePool pool) {
    List<Part> parts = new ArrayList<>();
    Provenance service = new Provenance(instance.service().id(), instance.service().declaredAt());
    parts.add(new Part(service, DropInSteps.of(index, instance, pool)));
    List<Step> links = StoreSteps.add(index, instance, pool, parts);
    CronSteps.add(index, instance, pool, parts);
    ResourceSink own = new ResourceSink(pool);
    instance.service().component().plan(instance, own);
    reloadAfterUnitFiles(own);
    waitForLinks(links, own);
    parts.add(new Part(service, own.steps()));
    return new InstanceDraft(parts);
  }

  /** A component that writes a unit file need not think of systemd, which reads it once. */
  private static void reloadAfterUnitFiles(ResourceSink own) {
    for (Step step : List.copyOf(own.steps())) {
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
    for (Step step : own.steps()) {
      for (Step link : links) {
        if (link.phase() == step.phase()) {
          step.after(link);
        } else if (step.phase() == Phase.PREPARE && isBelow(step.resource(), link.resource())) {
          link.after(step);
        }
      }
    }
  }

  private static boolean isBelow(Resource resource, Resource link) {
    if (!(link instanceof Symlink store)) {
      return false;
    }
    return (resource instanceof TextFile file && file.path().isWithin(store.path()))
        || (resource instanceof Directory directory && directory.path().isWithin(store.path()));
  }

  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (Part part : parts) {
      all.addAll(part.steps());
    }
    return all;
  }
}
