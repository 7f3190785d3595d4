package io.hadsl.shell;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scripts and checks that several commands of a node have in common, and the texts that several
 * of its units have; each stands in the node's script once, as a function that prints it.
 */
final class SharedScripts {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<UnitDocument, String> units = new LinkedHashMap<>();
  private volatile byte @Nullable [] functions;

  private SharedScripts() {}

  /** Those of a node, numbered in the order in which they are first repeated. */
  static SharedScripts of(NodePlan plan) {
    SharedScripts shared = new SharedScripts();
    Set<Object> seen = new HashSet<>();
    for (PlannedProfile profile : plan.profiles()) {
      for (PlannedResource step : profile.resources()) {
        if (step.resource() instanceof Command command) {
          shared.count(seen, command.script());
          if (command.guard() instanceof Command.Unless unless) {
            shared.count(seen, unless.script());
          }
        } else if (step.resource() instanceof UnitFile unit && !seen.add(unit.document())) {
          shared.units.computeIfAbsent(
              unit.document(), document -> "unit_" + (shared.units.size() + 1));
        }
      }
    }
    return shared;
  }

  private void count(Set<Object> seen, String script) {
    if (!seen.add(script)) {
      names.computeIfAbsent(script, text -> "script_" + (names.size() + 1));
    }
  }

  /** The function that prints a script, empty if it stands in one place only. */
  String nameOf(String script) {
    return names.getOrDefault(script, "");
  }

  /** The function that prints a unit's text, empty if it stands in one place only. */
  String nameOf(UnitDocument document) {
    return units.getOrDefault(document, "");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharedScripts that
        && names.equals(that.names)
        && units.equals(that.units);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + units.hashCode();
  }

  /**
   * The functions in UTF-8.
   *
   * @param out writes them, for the first node that has them; nothing is left there
   */
  byte[] functions(ShellWriter out) {
    byte[] known = functions;
    if (known == null) {
      print(out);
      known = out.take();
      functions = known;
    }
    return known;
  }

  private void print(ShellWriter out) {
    if (names.isEmpty() && units.isEmpty()) {
      return;
    }
    out.comment("What several steps have in common.");
    names.forEach(
        (text, name) -> {
          out.function(name).call("cat").hereDocument(0, "SCRIPT", text).end();
          out.endFunction();
        });
    units.forEach(
        (document, name) -> {
          out.function(name).call("cat").hereDocument(0, "UNIT", document.print()).end();
          out.endFunction();
        });
    out.blank();
  }
}
