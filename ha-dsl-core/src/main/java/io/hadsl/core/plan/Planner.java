package io.hadsl.core.plan;

import io.hadsl.core.concurrent.AllProcessors;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.ValidatedTopology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Makes a plan of a topology: components turn instances into resources, what every service needs is
 * added, and all of it is put in order, on each node and across nodes.
 */
public final class Planner {

  /** Nodes planned by one thread at a time. */
  private static final int SHARE = 16;

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
    Topology topology = validated.topology();
    Blocks blocks = new Blocks(topology.services().size());
    StageOrder order = StageOrder.of(index, blocks);
    Map<List<Object>, NodeOrder> orders = new ConcurrentHashMap<>();
    List<OrderedNode> nodes =
        AllProcessors.map(
            topology.nodes(),
            SHARE,
            node -> ordered(draft(index, order, blocks, node), index, orders));
    RoleNames roles = RoleNames.of(topology, nodes);
    List<NodePlan> plans = AllProcessors.map(nodes, SHARE, node -> node.as(roles.of(node)));
    return new Plan(topology, plans, Stages.of(nodes));
  }

  private static OrderedNode ordered(
      NodeDraft draft, TopologyIndex index, Map<List<Object>, NodeOrder> orders) {
    List<Object> key = draft.orderKey();
    NodeOrder order = orders.get(key);
    if (order == null) {
      order = NodeOrder.of(draft);
      orders.put(key, order);
    }
    return new OrderedNode(
        draft.node(),
        order,
        preconditions(index, draft.node()),
        draft.inOrder(order),
        draft.secrets());
  }

  private static NodeDraft draft(TopologyIndex index, StageOrder order, Blocks blocks, Node node) {
    NodeDraft draft = new NodeDraft(node);
    LocalSteps.accounts(index, node, blocks, draft);
    LocalSteps.own(node, blocks, draft);
    List<Later> later = new ArrayList<>();
    for (SharedMount mount : index.mountsOn(node.id())) {
      later.add(
          new Later(
              order.stageOf(mount),
              order.depthOf(mount),
              stage -> MountSteps.add(index, mount, order.awaited(mount), stage, blocks, draft)));
    }
    for (StageOrder.Placed placed : order.on(node)) {
      later.add(new Later(placed.start(), Integer.MAX_VALUE, stage -> addInstance(placed, draft)));
    }
    later.sort(Comparator.comparingInt(Later::stage).thenComparingInt(Later::depth));
    for (Later each : later) {
      each.steps().accept(each.stage());
    }
    return draft;
  }

  /** What a node gets from one stage on: mounts before those that lie on them, then services. */
  private record Later(int stage, int depth, IntConsumer steps) {}

  private static void addInstance(StageOrder.Placed placed, NodeDraft draft) {
    String profile = placed.service().component().profile();
    for (InstanceDraft.Part part : placed.draft().parts()) {
      draft.add(profile, part.provenance(), part.block(), placed.stage());
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
