package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one instance: those of its component, and those that every service gets.
 *
 * @param parts in order, each with what asked for it
 * @param laterStages how many cross-node stages after the instance's first the last step comes
 */
record InstanceDraft(List<Part> parts, int laterStages) {

  /** The steps of one cause. */
  record Part(Provenance provenance, Block block) {}

  static InstanceDraft of(TopologyIndex index, Instance instance, Blocks blocks) {
    List<Part> parts = new ArrayList<>();
    Provenance service = new Provenance(instance.service().id(), instance.service().declaredAt());
    parts.add(new Part(service, DropInSteps.of(index, instance, blocks)));
    List<Step> links = StoreSteps.add(index, instance, blocks, parts);
    CronSteps.add(index, instance, blocks, parts);
    ResourceSink own = blocks.sink();
    instance.service().component().plan(instance, own);
    reloadAfterUnitFiles(own);
    waitForLinks(links, own);
    parts.add(new Part(service, blocks.of(own)));
    int latest = 0;
    for (Part part : parts) {
      latest = Math.max(latest, part.block().shape().laterStages());
    }
    return new InstanceDraft(parts, latest);
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
    for (Step step : own.steps()) {
      for (Step link : links) {
        if (link.phase() == step.phase()) {
          step.after(link);
        } else if (step.phase() == Phase.PREPARE && isBelow(step.resource(), link.id())) {
          step.before(link);
        }
      }
    }
  }

  private static boolean isBelow(Resource resource, ResourceId link) {
    AbsolutePath path = null;
    if (resource instanceof TextFile file) {
      path = file.path();
    } else if (resource instanceof Directory directory) {
      path = directory.path();
    }
    return path != null
        && link.type().equals("file")
        && path.isWithin(AbsolutePath.of(link.name()));
  }
}
