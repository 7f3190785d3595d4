package io.hadsl.shell;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Precondition;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.plan.Stage;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A plan made by hand: steps are added to one node after the other, in stages. */
final class SamplePlan {

  private final List<Node> nodes = new ArrayList<>();
  private final Map<SecretRef, String> given = new LinkedHashMap<>();
  private final List<List<PlannedResource>> steps = new ArrayList<>();
  private final List<Precondition> preconditions = new ArrayList<>();
  private int stage;

  SamplePlan() {
    preconditions.add(new Precondition.RunsRelease(OsRelease.DEBIAN_12));
  }

  /** A plan with one node that is called web1. */
  static SamplePlan web1(Resource... resources) {
    return new SamplePlan().node("web1", "10.77.0.21").add(resources);
  }

  /** Starts the next node. */
  SamplePlan node(String name, String address) {
    Topology topology = Topology.named("sample", t -> t.node(name, address, OsRelease.DEBIAN_12));
    nodes.add(topology.nodes().get(0));
    steps.add(new ArrayList<>());
    stage = 0;
    return this;
  }

  /** What follows on this node belongs to a stage. */
  SamplePlan stage(int number) {
    stage = number;
    return this;
  }

  /** Adds steps of the current node. */
  SamplePlan add(Resource... resources) {
    for (Resource resource : resources) {
      add(resource, List.of());
    }
    return this;
  }

  /** Adds a step that others react to. */
  SamplePlan add(Resource resource, List<ResourceId> notifies) {
    Node node = nodes.get(nodes.size() - 1);
    Provenance provenance = new Provenance(node.id(), node.declaredAt());
    steps
        .get(steps.size() - 1)
        .add(new PlannedResource(resource, provenance, List.of(), notifies, stage));
    return this;
  }

  /** Makes a secret one that somebody else's server asks for. */
  SamplePlan given(String secret, String host) {
    given.put(new SecretRef(secret), host);
    return this;
  }

  /** Adds a precondition of every node. */
  SamplePlan require(Precondition precondition) {
    preconditions.add(precondition);
    return this;
  }

  /** The plan; every node plays the role "web". */
  Plan build() {
    List<NodePlan> plans = new ArrayList<>();
    TreeMap<Integer, List<Node>> stages = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      TreeSet<SecretRef> secrets = new TreeSet<>();
      TreeSet<Integer> numbers = new TreeSet<>();
      for (PlannedResource step : steps.get(i)) {
        numbers.add(step.stage());
        if (step.resource() instanceof TextFile file) {
          secrets.addAll(file.content().secrets());
        }
      }
      for (int number : numbers) {
        stages.computeIfAbsent(number, n -> new ArrayList<>()).add(nodes.get(i));
      }
      plans.add(
          new NodePlan(
              nodes.get(i),
              "web",
              preconditions,
              List.of(new PlannedProfile("sample", "What a test wants.", steps.get(i))),
              secrets));
    }
    List<Stage> order = new ArrayList<>();
    stages.forEach((number, members) -> order.add(new Stage(number, members, "part " + number)));
    Topology topology = Topology.named("sample", this::declare);
    return new Plan(topology, plans, order);
  }

  private void declare(TopologyBuilder t) {
    nodes.forEach(t::add);
    given.forEach(
        (secret, host) -> {
          External server = t.external(host, Endpoint.of(host, 5432));
          t.service(
              "client-of-" + host,
              new Client(),
              s -> s.on(nodes.get(0)).single().uses(server, secret));
        });
  }

  private record Client() implements Component {
    @Override
    public String type() {
      return "client";
    }

    @Override
    public Settings settings() {
      return Settings.NONE;
    }

    @Override
    public ComponentFacts facts(Instance instance) {
      return ComponentFacts.builder().build();
    }

    @Override
    public void plan(Instance instance, ResourceSink out) {}
  }

  /** The script of the first node, as a rollout brings it there: with the functions it calls. */
  String applyScript() {
    return Library.steps("sample") + ownScript();
  }

  /** The script of the first node as it stands in the output. */
  String ownScript() {
    return new String(
        ShellBackend.apply("sample", build().nodes().get(0), new StepTexts()).content(),
        StandardCharsets.UTF_8);
  }
}
