package io.hadsl.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Packages use each other in one direction, and the API shows types of the JDK and of core only.
 */
class ArchitectureTest {

  /** Each package, and the packages of core that it may use beside itself. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry("concurrent"),
          entry("output", "concurrent"),
          entry("value"),
          entry("resource", "value"),
          entry("fact", "resource", "value"),
          entry("model", "fact", "resource", "value"),
          entry("knowledge", "model", "fact", "resource", "value", "concurrent"),
          entry("rule", "knowledge", "model", "fact", "resource", "value"),
          entry(
              "validation",
              "rule",
              "knowledge",
              "model",
              "fact",
              "resource",
              "value",
              "concurrent"),
          entry(
              "mutation", "validation", "rule", "knowledge", "model", "fact", "resource", "value"),
          entry(
              "plan",
              "validation",
              "rule",
              "knowledge",
              "model",
              "fact",
              "resource",
              "value",
              "concurrent"),
          entry(
              "backend",
              "plan",
              "validation",
              "rule",
              "knowledge",
              "model",
              "fact",
              "resource",
              "value",
              "output",
              "concurrent"));

  private static Map.Entry<String, List<String>> entry(String name, String... used) {
    return Map.entry(name, List.of(used));
  }

  /** Fewer classes than this, and the test looks in the wrong place. */
  private static final int FLOOR = 150;

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.hadsl.core");

  @Test
  void seesTheClassesOfEachPackage() {
    assertTrue(CORE.size() >= FLOOR, () -> "saw " + CORE.size() + " classes only");
    assertEquals(
        new TreeSet<>(MAY_USE.keySet()),
        CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("io.hadsl.core"))
            .map(ArchitectureTest::layer)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void packagesUseOnlyThoseBeforeThem() {
    MAY_USE.forEach(
        (name, used) -> {
          List<String> allowed = new ArrayList<>(List.of("io.hadsl.core." + name));
          used.forEach(each -> allowed.add("io.hadsl.core." + each));
          classes()
              .that()
              .resideInAPackage("io.hadsl.core." + name + "..")
              .should()
              .onlyDependOnClassesThat(
                  DescribedPredicate.describe(
                      "are before " + name,
                      type ->
                          !type.getPackageName().startsWith("io.hadsl.")
                              || allowed.contains("io.hadsl.core." + layer(type.getPackageName()))))
              .check(CORE);
        });
  }

  /** The rules' packages, below {@code validation}, are one layer with it. */
  private static String layer(String packageName) {
    String prefix = "io.hadsl.core.";
    return packageName.startsWith(prefix)
        ? packageName.substring(prefix.length()).split("\\.", 2)[0]
        : packageName;
  }

  /** Stronger than the API: nothing of core needs more than the JDK at run time. */
  @Test
  void coreUsesNothingButTheJdk() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are neither core's nor the JDK's",
                type ->
                    !type.getPackageName().startsWith("java.")
                        && !type.getPackageName().startsWith("io.hadsl.core")
                        && !type.getPackageName().startsWith("org.jspecify.")
                        && !type.getPackageName().isEmpty()))
        .check(CORE);
  }
}
