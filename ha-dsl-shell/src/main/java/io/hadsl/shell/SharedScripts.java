package io.hadsl.shell;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.Command;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The scripts and checks that several commands of a node have in common; each stands in its script
 * once, as a function that prints it.
 */
final class SharedScripts {

  private final Map<String, String> names = new LinkedHashMap<>();

  private SharedScripts() {}

  /** Those of a node, numbered in the order in which they are first repeated. */
  static SharedScripts of(NodePlan plan) {
    SharedScripts shared = new SharedScripts();
    Set<String> seen = new HashSet<>();
    for (PlannedProfile profile : plan.profiles()) {
      for (PlannedResource step : profile.resources()) {
        if (step.resource() instanceof Command command) {
          shared.count(seen, command.script());
          if (command.guard() instanceof Command.Unless unless) {
            shared.count(seen, unless.script());
          }
        }
      }
    }
    return shared;
  }

  private void count(Set<String> seen, String script) {
    if (!seen.add(script)) {
      names.computeIfAbsent(script, text -> "script_" + (names.size() + 1));
    }
  }

  /** The function that prints a script, empty if it stands in one place only. */
  String nameOf(String script) {
    return names.getOrDefault(script, "");
  }

  /** Writes the functions. */
  void print(ShellWriter out) {
    if (names.isEmpty()) {
      return;
    }
    out.comment("Scripts that several steps have in common.");
    names.forEach(
        (text, name) -> {
          out.function(name).call("cat").hereDocument(0, "SCRIPT", text).end();
          out.endFunction();
        });
    out.blank();
  }
}
