package io.hadsl.core.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A finding leads to the line that has to change: it is the first that it shows. The repaired case
 * says which that is: a statement of the broken case that the repaired one lacks, or, where the
 * repair only adds something, any statement of the broken case. A value that is made in one
 * statement and given to an element in another counts as the element's. What the repair accepts is
 * led to where it is declared.
 */
class RuleLinesTest {

  private static final Path SOURCES = Path.of("src", "test", "java", "cases");

  /** A statement of a case, with its lines in the file. */
  private record Statement(int first, int last, String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\w[\\w.]* (\\w+) = .*");

    boolean holds(int line) {
      return first <= line && line <= last;
    }

    boolean isAcknowledgement() {
      return text.startsWith("t.acknowledge(");
    }

    /** Whether a value that the other statement makes is used here. */
    boolean uses(Statement other) {
      Matcher declaration = VARIABLE.matcher(other.text());
      return declaration.matches()
          && Pattern.compile("\\b" + declaration.group(1) + "\\b").matcher(text).find();
    }
  }

  static List<Rule> rules() {
    return Validator.standard().rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyFindingLeadsToAStatementThatTheRepairChanges(Rule rule) throws IOException {
    List<String> lines =
        Files.readAllLines(SOURCES.resolve(RuleCases.className(rule.id()) + ".java"));
    List<Statement> broken = statements(lines, "broken");
    List<Statement> changed = new ArrayList<>(broken);
    List<Statement> repaired = statements(lines, "repaired");
    for (Statement kept : repaired) {
      changed.removeIf(each -> each.text().equals(kept.text()));
    }
    List<Statement> allowed = new ArrayList<>(changed.isEmpty() ? broken : changed);
    for (Statement each : broken) {
      boolean isAccepted =
          repaired.stream().anyMatch(other -> other.isAcknowledgement() && other.uses(each));
      if (isAccepted || changed.stream().anyMatch(each::uses)) {
        allowed.add(each);
      }
    }
    for (Finding finding : RuleCases.broken(rule.id())) {
      int line = finding.place().line();
      assertTrue(
          allowed.stream().anyMatch(each -> each.holds(line)),
          () -> "line " + line + " stays as it is; the repair changes " + allowed + ": " + finding);
    }
  }

  /** The statements of a method; those inside a lambda's block count one by one. */
  private static List<Statement> statements(List<String> lines, String method) {
    int at = 0;
    while (!lines.get(at).contains(" void " + method + "(")) {
      at++;
    }
    List<Statement> statements = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int first = at + 2;
    for (int i = at + 1; !lines.get(i).equals("  }"); i++) {
      text.append(lines.get(i).strip()).append(' ');
      if (lines.get(i).endsWith(";") || lines.get(i).endsWith("{")) {
        statements.add(new Statement(first, i + 1, text.toString().strip()));
        text.setLength(0);
        first = i + 2;
      }
    }
    return statements;
  }
}
