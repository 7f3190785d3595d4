package io.hadsl.shell;

import io.hadsl.core.backend.GeneratedBy;
import io.hadsl.core.model.Node;
import io.hadsl.core.output.Chunks;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Precondition;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.value.Hardware;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Writes {@code apply.sh}: what the node wants, in calls of the functions of {@code steps.sh}. */
final class ApplyScript {

  private final String topology;
  private final NodePlan plan;

  /** One after the other in UTF-8: most are the same arrays for all like nodes. */
  private final Chunks parts = new Chunks();

  private final ShellWriter out = new ShellWriter(2 * 1024);
  private final StepTexts texts;
  private final SharedScripts scripts;

  private ApplyScript(String topology, NodePlan plan, StepTexts texts) {
    this.topology = topology;
    this.plan = plan;
    this.texts = texts;
    this.scripts = texts.sharedOn(plan);
  }

  /**
   * Writes the script of a node.
   *
   * @param topology the topology's name
   * @param plan what the node is to become
   * @param texts what it may have in common with other nodes of the plan
   * @return the script in UTF-8
   */
  static byte[] render(String topology, NodePlan plan, StepTexts texts) {
    return new ApplyScript(topology, plan, texts).render();
  }

  private byte[] render() {
    Node node = plan.node();
    out.code("#!/bin/sh\n");
    out.comment("Brings node " + node.name() + " to the state that is wanted of it.");
    GeneratedBy.lines(topology).forEach(out::comment);
    out.comment("What it can do: sh apply.sh --help");
    out.code("# shellcheck disable=SC1091,SC2034 # steps.sh may stand elsewhere; it reads these\n");
    out.code("set -eu\n").blank();
    Map<Integer, Integer> sizes = sizes();
    out.assign("TOPOLOGY", topology).assign("NODE", node.name());
    out.assign("HOSTS", hosts(node)).assign("STAGES", stages(sizes));
    out.blank();
    preconditions();
    out.blank();
    stepsIn(sizes);
    out.blank();
    takePart();
    parts.add(scripts.functions(out));
    steps(sizes.isEmpty());
    takePart();
    parts.add(Library.LOAD);
    return parts.joined();
  }

  private void takePart() {
    if (!out.isEmpty()) {
      parts.add(out.take());
    }
  }

  /** The names that the host may bear. */
  private static String hosts(Node node) {
    Set<String> names = new LinkedHashSet<>();
    names.add(node.name());
    names.add(node.hostName().shortName());
    names.add(node.hostName().value());
    return String.join(" ", names);
  }

  /** How many steps each stage has; people count stages from 1. */
  private Map<Integer, Integer> sizes() {
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (PlannedProfile profile : plan.profiles()) {
      List<PlannedResource> steps = profile.resources();
      for (int from = 0, to = 0; from < steps.size(); from = to) {
        int stage = steps.get(from).stage();
        while (to < steps.size() && steps.get(to).stage() == stage) {
          to++;
        }
        sizes.merge(stage + 1, to - from, Integer::sum);
      }
    }
    return sizes;
  }

  private static String stages(Map<Integer, Integer> sizes) {
    StringJoiner text = new StringJoiner(", ");
    for (Integer stage : sizes.keySet()) {
      text.add(stage.toString());
    }
    return sizes.isEmpty() ? "none" : text.toString();
  }

  private void preconditions() {
    out.function("preconditions");
    if (plan.preconditions().isEmpty()) {
      out.call(":").end();
    }
    for (Precondition precondition : plan.preconditions()) {
      if (precondition instanceof Precondition.RunsRelease runs) {
        out.call("runs_release").word(runs.release().major()).word(runs.release().codename());
      } else if (precondition instanceof Precondition.HasHardware has) {
        Hardware least = has.minimum();
        out.call("has_hardware").word(least.cores());
        out.word(Long.toString(least.memory().mebibytes()));
        out.word(Long.toString(least.disk().mebibytes())).word(least.architecture());
      } else if (precondition instanceof Precondition.HasAccount has) {
        out.call("has_account").word(has.name().value());
        out.word(has.uid().value()).word(has.gid().value());
      }
      out.end();
    }
    out.endFunction();
  }

  private void stepsIn(Map<Integer, Integer> sizes) {
    out.comment("steps_in STAGE: how many steps it has, of all stages if it is empty.");
    int total = 0;
    for (int size : sizes.values()) {
      total += size;
    }
    out.function("steps_in").code("  case $1 in\n");
    out.code("    '') echo ").code(Integer.toString(total)).code(" ;;\n");
    for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
      out.code("    ").code(size.getKey().toString()).code(") echo ");
      out.code(size.getValue().toString()).code(" ;;\n");
    }
    out.code("    *) echo 0 ;;\n  esac\n").endFunction();
  }

  private void steps(boolean isEmpty) {
    out.function("steps");
    if (isEmpty) {
      out.call(":").end();
    }
    int stage = -1;
    for (PlannedProfile profile : plan.profiles()) {
      if (profile.resources().isEmpty()) {
        continue;
      }
      out.blank().comment("==== " + profile.name() + ": " + profile.summary());
      out.assign("profile", profile.name());
      List<PlannedResource> resources = profile.resources();
      for (int at = 0; at < resources.size(); ) {
        if (resources.get(at).stage() != stage) {
          stage = resources.get(at).stage();
          out.call("in_stage").word(stage + 1).end();
        }
        if (resources.get(at).resource() instanceof OsPackage) {
          int end = endOfPackages(resources, at);
          new StepPrinter(out, scripts).printPackages(resources.subList(at, end));
          at = end;
        } else {
          takePart();
          parts.add(texts.of(resources.get(at++), scripts, out));
        }
      }
    }
    out.endFunction();
  }

  /** Packages that follow each other are installed at once, unless one has to wait for another. */
  private static int endOfPackages(List<PlannedResource> resources, int from) {
    PlannedResource first = resources.get(from);
    Set<ResourceId> group = new HashSet<>();
    int at = from;
    while (at < resources.size()) {
      PlannedResource step = resources.get(at);
      if (!(step.resource() instanceof OsPackage)
          || step.stage() != first.stage()
          || !step.notifies().equals(first.notifies())
          || !Collections.disjoint(step.after(), group)) {
        break;
      }
      group.add(step.id());
      at++;
    }
    return at;
  }
}
