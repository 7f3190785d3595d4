package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
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

  static InstanceDraft of(TopologyIndex index, Instance instance) {
    List<Part> parts = new ArrayList<>();
    Provenance service = new Provenance(instance.service().id(), instance.service().declaredAt());
    parts.add(new Part(service, DropInSteps.of(index, instance)));
    StoreSteps.add(index, instance, parts);
    CronSteps.add(index, instance, parts);
    ResourceSink own = new ResourceSink();
    instance.service().component().plan(instance, own);
    reloadAfterUnitFiles(own);
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

  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (Part part : parts) {
      all.addAll(part.steps());
    }
    return all;
  }
}
