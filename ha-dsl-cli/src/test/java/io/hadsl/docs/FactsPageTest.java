package io.hadsl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.StatedFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.ElementId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of stated facts leaves none out, and its example can be written so. */
final class FactsPageTest {

  private static final Path PAGE = Snippets.project().resolve("docs/facts.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([A-Za-z]+)` \\|");
  private static final Pattern RULE = Pattern.compile("\\(rules/([a-z0-9-]+)\\.md\\)");

  @TempDir Path classes = Path.of("set by JUnit");

  @Test
  void everyFactHasARowWithItsClass() throws Exception {
    Set<String> types = new HashSet<>();
    Matcher row = ROW.matcher(Files.readString(PAGE));
    while (row.find()) {
      assertTrue(types.add(row.group(1)), "two rows for " + row.group(1));
      Class<?> fact = Class.forName("io.hadsl.core.fact." + row.group(2));
      assertEquals(kebab(fact.getSimpleName()), row.group(1));
    }
    assertEquals(StatedFacts.types(), types);
  }

  @Test
  void everyRuleThatAsksIsARule() throws IOException {
    Set<String> rules =
        Validator.standard().rules().stream().map(Rule::id).collect(Collectors.toSet());
    Matcher named = RULE.matcher(Files.readString(PAGE));
    int seen = 0;
    while (named.find()) {
      assertTrue(rules.contains(named.group(1)), "no rule " + named.group(1));
      seen++;
    }
    assertTrue(seen >= StatedFacts.types().size(), "rules on the page: " + seen);
  }

  @Test
  void theExampleStatesFacts() throws ReflectiveOperationException {
    ClassLoader page = Snippets.compile(PAGE, classes, new ArrayList<>(List.of()));
    Object source = page.loadClass("StatedByPeople").getDeclaredConstructor().newInstance();
    Topology stated = ((TopologySource) source).topology(Parameters.none());
    assertEquals(1, stated.nodes().get(0).facts().size());
    assertEquals(1, stated.services().get(0).facts().size());
    External archive =
        stated.find(ElementId.of("external", "archive"), External.class).orElseThrow();
    assertEquals(1, archive.facts().size());
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
