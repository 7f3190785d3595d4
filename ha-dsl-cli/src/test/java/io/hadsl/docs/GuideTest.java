package io.hadsl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.model.Zone;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the guide's Java and runs what it says. */
final class GuideTest {

  @TempDir Path classes = Path.of("set by JUnit");

  private final List<String> names = new ArrayList<>();
  private ClassLoader guide = GuideTest.class.getClassLoader();

  @BeforeEach
  void compile() {
    guide = Snippets.compile(Snippets.project().resolve("docs/guide.md"), classes, names);
  }

  private <T> T make(String name, Class<T> type) throws ReflectiveOperationException {
    Constructor<?> constructor = guide.loadClass(name).getDeclaredConstructor();
    constructor.setAccessible(true); // tests need not be public
    return type.cast(constructor.newInstance());
  }

  private Plan firstPlan() throws ReflectiveOperationException {
    Topology first = make("FirstTopology", TopologySource.class).topology(Parameters.none());
    return Planner.plan(Validator.standard().validate(first).requireValid());
  }

  @Test
  void theFirstTopologyHasNothingToBeFound() throws ReflectiveOperationException {
    Topology first = make("FirstTopology", TopologySource.class).topology(Parameters.none());
    assertEquals(List.of(), Validator.standard().validate(first).findings());
  }

  @Test
  void theNoticeBoardMayBeBuilt() throws ReflectiveOperationException {
    Topology board = make("NoticeBoard", TopologySource.class).topology(Parameters.none());
    assertFalse(Validator.standard().validate(board).hasErrors());
  }

  @Test
  void partsAreRepeatedByAParameter() throws ReflectiveOperationException {
    TopologySource sites = make("TwoSites", TopologySource.class);
    assertEquals(6, sites.topology(Parameters.of(Map.of("pairs", "3"))).nodes().size());
  }

  @Test
  void theComponentIsReadBackFromItsSettings() throws ReflectiveOperationException {
    ComponentType type = make("Memcached$Type", ComponentType.class);
    Settings settings = Settings.builder().number("port", 11211).number("megabytes", 64).build();
    Component memcached = type.read(settings);
    assertEquals(settings, memcached.settings());
    assertEquals(type.id(), memcached.type());
  }

  @Test
  void theRuleFindsNodesNamedOtherwise() throws ReflectiveOperationException {
    Topology first = make("FirstTopology", TopologySource.class).topology(Parameters.none());
    ValidationReport report =
        Validator.standard().with(make("NamedAfterSite", Rule.class)).validate(first);
    assertEquals(
        List.of("named-after-site", "named-after-site"),
        report.findings().stream().map(finding -> finding.rule()).toList());
    assertFalse(report.hasErrors());
  }

  @Test
  void theBackendListsPackages() throws ReflectiveOperationException {
    FileTree tree =
        make("PackageLists", Backend.class).render(firstPlan(), RenderContext.standard());
    String web1 =
        new String(tree.get("packages/web1.txt").orElseThrow().content(), StandardCharsets.UTF_8);
    assertEquals("nfs-common\ncron\nnginx\n", web1);
  }

  @Test
  void theFirstPropertyHoldsForAnyNumberOfPairs() throws ReflectiveOperationException {
    Object properties = make("TwoSitesProperties", Object.class);
    Method property =
        properties.getClass().getDeclaredMethod("anyNumberOfPairsOutlivesASite", int.class);
    property.setAccessible(true);
    for (int pairs : new int[] {1, 2, 100}) {
      property.invoke(properties, pairs);
    }
  }

  @Test
  void theChosenTopologiesAreThoseOfTheGuide() throws ReflectiveOperationException {
    Object properties = make("OurToolProperties", Object.class);
    Method provider = properties.getClass().getDeclaredMethod("pairsInTwoZones");
    provider.setAccessible(true);
    Topology sample = (Topology) ((Arbitrary<?>) provider.invoke(properties)).sample();
    assertEquals(2, sample.all(Zone.class).size());
    assertEquals(0, sample.nodes().size() % 2);
  }

  @Test
  void whatWasThereBeforeIsKept(@TempDir Path folder) throws ReflectiveOperationException {
    Topology first = make("FirstTopology", TopologySource.class).topology(Parameters.none());
    Method judge = guide.loadClass("Kept").getDeclaredMethod("judge", Topology.class, Path.class);
    judge.setAccessible(true);
    Path last = folder.resolve("last.json");
    for (int i = 0; i < 2; i++) {
      ValidationReport report = (ValidationReport) judge.invoke(null, first, last);
      assertEquals(List.of(), report.findings());
      assertTrue(Files.exists(last));
    }
  }

  @Test
  void everyBlockIsCompiled() {
    assertTrue(
        names.containsAll(
            List.of(
                "CloudOnMachinesTest",
                "FirstTopology",
                "Memcached",
                "PackageLists",
                "Embedded",
                "OurToolProperties",
                "TwoSitesProperties")));
  }
}
