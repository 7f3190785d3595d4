package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Findings as other programs read them. */
class ReportFormatsTest {

  /** One error, one danger that is accepted, one warning. */
  private static final String SOURCE =
      """
      import io.hadsl.components.redis.Redis;
      import io.hadsl.core.model.*;
      import io.hadsl.core.value.*;
      import static io.hadsl.core.value.OsRelease.DEBIAN_12;

      public class Shaky implements TopologySource {
        public Topology topology(Parameters p) {
          return Topology.named("shaky", t -> {
            Node one = t.node("one", "10.0.0.1", DEBIAN_12);
            Node two = t.node("two", "10.0.0.2", DEBIAN_12);
            External nas = t.external("nas", Endpoint.of("nas", 2049));
            SharedMount share = t.sharedMount("/srv/share").nfs4(nas, "/x").on(one, two);
            SystemUser redis = t.systemUser("redis").uid(105).on(one);
            t.systemUser("redis").uid(2106).on(two);
            Service cache = t.service("cache", Redis.protectedBy(SecretRef.passwordFrom("c/p")),
                s -> s.on(one, two).activeActive().runsAs(redis).keeps("/srv/share/redis").on(share));
            t.entrypoint("front", cache);
            t.acknowledge("no-spof-in-request-path", nas, "50 %, they say: it is <safe>");
          });
        }
      }
      """;

  @TempDir private Path folder;
  private String topology = "";

  @BeforeEach
  void writeTopology() throws IOException {
    topology = Files.writeString(folder.resolve("Shaky.java"), SOURCE).toString();
  }

  @Test
  void sarifIsValidAndLeadsToTheLine() throws IOException {
    Run run = Run.of("check", topology, "--format", "sarif", "--only", ONLY);
    assertEquals(Failure.FINDINGS, run.exitCode(), run.err());
    assertEquals(List.of(), sarifSchema().validate(run.out(), InputFormat.JSON));
    for (String part :
        List.of(
            "\"ruleId\" : \"uid-parity\"",
            "\"startLine\" : 13",
            "\"uri\" : \"Shaky.java\"",
            "\"level\" : \"warning\"",
            "\"kind\" : \"inSource\"",
            "\"markdown\" : \"# uid-parity")) {
      assertTrue(run.out().contains(part), () -> part + " is not in:\n" + run.out());
    }
  }

  @Test
  void theSchemaWouldNoticeABrokenReport() throws IOException {
    Run run = Run.of("check", topology, "--format", "sarif", "--only", ONLY);
    String broken = run.out().replace("\"results\"", "\"outcomes\"").replace("2.1.0", "2.2.0");
    assertFalse(sarifSchema().validate(broken, InputFormat.JSON).isEmpty());
  }

  @Test
  void findingsOfOneRuleAndElementAreToldApart() throws IOException {
    Files.writeString(
        Path.of(topology),
        SOURCE.replace(
            "Node two =",
            "t.systemUser(\"a\").uid(7001).on(one); t.systemUser(\"b\").uid(7001).on(one);"
                + " t.systemUser(\"c\").uid(7001).on(one); Node two ="));
    Run run = Run.of("check", topology, "--format", "sarif", "--only", "uid-unique-on-node");
    List<String> prints =
        run.out().lines().filter(line -> line.contains("ruleElementAndGrounds/v2")).toList();
    assertEquals(2, prints.size(), run.out());
    assertNotEquals(prints.get(0), prints.get(1));
  }

  @Test
  void junitHasATestForEachRuleThatWasAsked() throws Exception {
    Run run = Run.of("check", topology, "--format", "junit", "--only", ONLY);
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(run.out())))
            .getDocumentElement();
    assertEquals("shaky", suite.getAttribute("name"));
    assertEquals("1", suite.getAttribute("failures"));
    var tests = suite.getElementsByTagName("testcase");
    assertEquals(suite.getAttribute("tests"), Integer.toString(tests.getLength()));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    Element failed = (Element) failure.getParentNode();
    assertEquals("uid-parity", failed.getAttribute("name"));
    assertEquals("ERROR", failure.getAttribute("type"));
    assertTrue(failure.getTextContent().contains("(Shaky.java:13)"), failure.getTextContent());
    Element output = (Element) suite.getElementsByTagName("system-out").item(0);
    assertEquals(
        "uid-outside-dynamic-range", ((Element) output.getParentNode()).getAttribute("name"));
  }

  @Test
  void githubGetsOneCommandForEachFinding() {
    Run run = Run.of("check", topology, "--format", "github", "--only", ONLY);
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size(), run.out());
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "::error file=Shaky.java,line=13,title=uid-parity::system user `redis` has"),
        run.out());
    assertTrue(
        lines
            .get(0)
            .contains(
                "%0Aone.user(redis).uid = 105 (Shaky.java:13)"
                    + "%0Atwo.user(redis).uid = 2106 (Shaky.java:14)%0Afix: "),
        run.out());
    assertTrue(lines.get(1).startsWith("::warning file=Shaky.java,line=13,"), run.out());
  }

  private static final String ONLY = "uid-parity,uid-outside-dynamic-range,no-spof-in-request-path";

  private static Schema sarifSchema() throws IOException {
    // From a published library for SARIF, which this test depends on for nothing else.
    try (InputStream in =
        ReportFormatsTest.class.getClassLoader().getResourceAsStream(SARIF_SCHEMA)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
  }

  private static final String SARIF_SCHEMA = "schema/sarif-schema-2.1.0.json";
}
