package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.validation.ValidatedTopology;
import io.hadsl.core.validation.Validator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

final class PlanProperties {

  private static Plan plan(Topology topology) {
    ValidatedTopology valid = Validator.standard().validate(topology).requireValid();
    return Planner.plan(valid);
  }

  @Property(tries = 60)
  void whatAPlanPromises(@ForAll Topology topology) {
    check(topology);
  }

  @Property(tries = 300)
  @Tag("proof")
  void whatManyPlansPromise(@ForAll Topology topology) {
    check(topology);
  }

  private static void check(Topology topology) {
    Plan plan = plan(topology);
    assertEquals(plan, plan(topology), "planning twice gives the same");
    everyNodeIsPlannedAndItsOrderHolds(topology, plan);
    aJobIsActiveOnItsOwnerAloneAndAbsentFromEveryOtherNodeOfItsService(topology, plan);
    everyUnitOfAServiceThatKeepsFilesWaitsForTheMount(topology, plan);
  }

  private static void everyNodeIsPlannedAndItsOrderHolds(Topology topology, Plan plan) {
    assertEquals(topology.nodes(), plan.nodes().stream().map(NodePlan::node).toList());
    for (NodePlan node : plan.nodes()) {
      Set<ResourceId> seen = new HashSet<>();
      for (PlannedProfile profile : node.profiles()) {
        int stage = 0;
        for (PlannedResource each : profile.resources()) {
          assertTrue(
              seen.containsAll(each.after()), () -> each.id() + " waits for " + each.after());
          each.notifies()
              .forEach(id -> assertFalse(seen.contains(id), () -> each.id() + " notifies " + id));
          assertTrue(seen.add(each.id()), () -> each.id() + " stands twice");
          assertTrue(
              each.stage() >= stage,
              () -> each.id() + " is in an earlier stage than what precedes it");
          stage = each.stage();
        }
      }
    }
  }

  private static void aJobIsActiveOnItsOwnerAloneAndAbsentFromEveryOtherNodeOfItsService(
      Topology topology, Plan plan) {
    Map<String, Map<ResourceId, Resource>> nodes = new HashMap<>();
    for (NodePlan node : plan.nodes()) {
      Map<ResourceId, Resource> resources = new HashMap<>();
      node.resources().forEach(each -> resources.put(each.id(), each.resource()));
      nodes.put(node.node().id().path(), resources);
    }
    for (Service service : topology.services()) {
      for (CronJob job : service.crons()) {
        ResourceId file = new ResourceId("file", fileOf(job.spec()));
        for (var node : service.nodes()) {
          Resource there = nodes.getOrDefault(node.path(), Map.of()).get(file);
          if (!node.equals(job.owner())) {
            assertTrue(there instanceof AbsentPath, () -> job.id() + " is not taken from " + node);
          } else if (job.spec() instanceof CronSpec.Scheduled) {
            assertTrue(
                there != null && !(there instanceof AbsentPath),
                () -> job.id() + " is missing on " + node);
          } else {
            assertFalse(there instanceof AbsentPath, () -> job.id() + " is taken from its owner");
          }
        }
      }
    }
  }

  private static String fileOf(CronSpec spec) {
    if (spec instanceof CronSpec.Scheduled job && job.runner() == CronSpec.Runner.TIMER) {
      return "/etc/systemd/system/" + job.name() + ".timer";
    }
    return spec instanceof CronSpec.Packaged packaged
        ? packaged.path().value()
        : "/etc/cron.d/" + spec.key();
  }

  private static void everyUnitOfAServiceThatKeepsFilesWaitsForTheMount(
      Topology topology, Plan plan) {
    for (Service service : topology.services()) {
      if (service.stores().isEmpty() || !service.name().startsWith("app")) {
        continue;
      }
      String path = "/etc/systemd/system/" + service.name() + ".service.d/10-requires-mounts.conf";
      String mount = "/srv/share" + service.name().charAt(3);
      for (NodePlan node : plan.nodes()) {
        if (service.nodes().contains(node.node().id())) {
          List<String> texts =
              node.resources().stream()
                  .map(PlannedResource::resource)
                  .filter(each -> each instanceof UnitFile unit && unit.path().value().equals(path))
                  .map(each -> ((UnitFile) each).document().print())
                  .toList();
          assertEquals(1, texts.size(), () -> path + " on " + node.node().name());
          assertTrue(texts.get(0).endsWith("RequiresMountsFor=" + mount + "\n"), texts.get(0));
        }
      }
    }
  }
}
