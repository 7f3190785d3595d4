package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.validation.ValidatedTopology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Makes a plan of a topology: components turn instances into resources, what every service needs is
 * added, and all of it is put in order, on each node and across nodes.
 */
public final class Planner {

  private Planner() {}

  /**
   * Plans a topology.
   *
   * @param validated a topology in which no rule found anything unacknowledged
   * @return the plan; equal topologies give equal plans
   * @throws PlanException if two elements want different things of one file, unit or account, with
   *     both lines
   */
  public static Plan plan(ValidatedTopology validated) {
    TopologyIndex index = validated.index();
    StageOrder order = StageOrder.of(index);
    List<NodePlan> nodes =
        validated.topology().nodes().parallelStream()
            .map(node -> planNode(index, order, node))
            .toList();
    List<NodePlan> named = RoleNames.assign(validated.topology(), nodes);
    return new Plan(validated.topology(), named, StageOrder.stages(named));
  }

  private static NodePlan planNode(TopologyIndex index, StageOrder order, Node node) {
    NodeDraft draft = new NodeDraft(node, order.pool());
    LocalSteps.accounts(index, node, draft);
    LocalSteps.own(node, draft);
    List<Block> blocks = new ArrayList<>();
    for (SharedMount mount : index.mountsOn(node.id())) {
      blocks.add(
          new Block(
              order.stageOf(mount), stage -> MountSteps.add(index, mount, node, stage, draft)));
    }
    for (Instance instance : index.instancesOn(node.id())) {
      blocks.add(
          new Block(
              order.startOf(instance.service()), stage -> addInstance(order, instance, draft)));
    }
    blocks.sort(Comparator.comparingInt(Block::stage));
    for (Block block : blocks) {
      block.steps().accept(block.stage());
    }
    return draft.build(preconditions(index, node));
  }

  /**
   * What a node gets from one stage on; mounts stand before services, so that a stable sort keeps
   * them first.
   */
  private record Block(int stage, IntConsumer steps) {}

  private static void addInstance(StageOrder order, Instance instance, NodeDraft draft) {
    String profile = instance.service().component().profile();
    for (InstanceDraft.Part part : order.draftOf(instance).parts()) {
      draft.add(profile, part.provenance(), part.steps(), order.stageOf(instance));
    }
  }

  private static List<Precondition> preconditions(TopologyIndex index, Node node) {
    List<Precondition> all = new ArrayList<>();
    all.add(new Precondition.RunsRelease(node.os()));
    node.minimum().ifPresent(minimum -> all.add(new Precondition.HasHardware(minimum)));
    for (SystemUser user : index.accountsOn(node.id()).values()) {
      if (user.origin() == SystemUser.Origin.EXPECTED) {
        all.add(new Precondition.HasAccount(user.name(), user.uid(), user.gid()));
      }
    }
    return all;
  }
}
