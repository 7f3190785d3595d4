package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import io.hadsl.export.json.JsonRefusedException;
import io.hadsl.export.json.TopologyJsonWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopologyJsonTest {

  private static final String TEXT = TopologyJsonWriter.text(Everything.topology());

  private static Topology read(String json) {
    return GivenJson.read(json);
  }

  static List<Example> examples() {
    return Examples.all();
  }

  @Test
  void everythingThatCanBeSaidReadsBackEqual() {
    assertEquals(Everything.topology().elements(), read(TEXT).elements());
    assertEquals(Everything.topology(), read(TEXT));
    assertEquals(TEXT, TopologyJsonWriter.text(read(TEXT)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesReadBackEqual(Example example) {
    Topology topology = example.source().get().topology(Parameters.none());
    assertEquals(topology, read(TopologyJsonWriter.text(topology)));
  }

  @Test
  void manyElementsAreOneListInOrder() {
    Topology many =
        Topology.named("many", t -> IntStream.range(0, 5_000).forEach(i -> t.zone("zone-" + i)));
    String text = TopologyJsonWriter.text(many);
    String zones =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> "    {\n      \"kind\": \"zone\",\n      \"name\": \"zone-" + i + "\"\n    }")
            .collect(Collectors.joining(",\n", "  \"elements\": [\n", "\n  ]\n}\n"));
    assertEquals(zones, text.substring(text.indexOf("  \"elements\"")));
  }

  @Test
  void elementsAreDeclaredWhereTheyBegin() {
    List<String> lines = TEXT.lines().toList();
    for (Element element : read(TEXT).elements()) {
      int line = element.declaredAt().location().line();
      assertEquals("given.json", element.declaredAt().location().file());
      assertEquals("    {", lines.get(line - 1), element.id().path());
      String kind = element.id().kind();
      assertEquals("      \"kind\": \"" + kind + "\",", lines.get(line), element.id().path());
    }
  }

  @Test
  void storesAndJobsAreDeclaredAtTheirOwnLines() {
    List<String> lines = TEXT.lines().toList();
    Service front =
        read(TEXT).services().stream()
            .filter(service -> service.name().equals("front"))
            .findFirst()
            .orElseThrow();
    int store = front.stores().get(1).declaredAt().location().line();
    assertTrue(lines.get(store - 1).contains("\"/etc/front\""), lines.get(store - 1));
    int cron = front.crons().get(1).declaredAt().location().line();
    assertTrue(lines.get(cron - 1).contains("\"tidy\""), lines.get(cron - 1));
  }

  @Test
  void membersMayStandInAnyOrderAndWithAnySpace() {
    String compact =
        "{\"elements\":[{\"name\":\"z\",\"kind\":\"zone\"}],\"name\":\"t\",\"$schema\":\"x\","
            + "\"format\":\"ha-dsl-topology-1\"}";
    assertEquals(Topology.named("t", t -> t.zone("z")), read(compact));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("\"port\": 2049", "\"port\": 99999", "port 99999 is out of range: use 1 to 65535"),
        mistake("\"port\": 2049", "\"port\": \"1\"", "expected a whole number, found a text"),
        mistake("\"port\": 2049", "\"port\": null", "expected a whole number, found null"),
        mistake("\"port\": 2049", "\"port\": 1e3", "found a number with a fraction"),
        mistake("\"port\": 2049", "\"port\": 99999999999999999999", "the number is too large"),
        mistake("\"port\": 2049", "\"port\": 4294967297", "4294967297 is out of range: no number"),
        mistake("\"port\": 2049", "\"prot\": 2049", "\"port\" is missing: is \"prot\" meant"),
        mistake("\"port\": 2049", "\"port\": 1, \"port\": 2", "\"port\" stands twice, first in"),
        mistake("\"port\": 2049", "\"port\": 1, \"colour\": 2", "\"colour\" is unknown here"),
        mistake("\"os\": \"debian-13\"", "\"os\": \"debian-14\"", "use debian-10, debian-11"),
        mistake("\"kind\": \"group\"", "\"kind\": \"gruop\"", "did you mean \"group\"?"),
        mistake("\"mode\": \"quorum\"", "\"mode\": \"qourum\"", "did you mean \"quorum\"?"),
        mistake("\"nfs4\"", "\"nfs3\"", "source \"nfs3\" is unknown: did you mean \"nfs4\"?"),
        mistake("\"component\": \"redis\"", "\"component\": \"rediss\"", "mean \"redis\"? (one of"),
        mistake("\"mode\": \"2640\"", "\"mode\": \"26400\"", "use four octal digits"),
        mistake("\"memory\": \"1500 MiB\"", "\"memory\": \"1500\"", "such as \"8 GiB\""),
        mistake("\"on\": [\"a\", \"b\"]", "\"on\": []", "\"on\" names no node"),
        mistake("\"on\": [\"a\", \"b\"]", "\"on\": \"a\"", "expected a list, found a text"),
        mistake("topology-1", "topology-2", "this ha-dsl reads ha-dsl-topology-1"),
        mistake("\"name\": \"everything\"", "\"name\": \"Every Thing\"", "is not allowed"));
  }

  private static Arguments mistake(String right, String wrong, String message) {
    return Arguments.of(right, wrong, message);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsToldWithItsPlace(String right, String wrong, String message) {
    int at = TEXT.indexOf(right);
    assertNotEquals(-1, at, right);
    String broken = TEXT.substring(0, at) + wrong + TEXT.substring(at + right.length());
    String told = refusal(broken);
    assertTrue(told.contains(message), told);
    long line = TEXT.substring(0, at).lines().count();
    assertTrue(told.startsWith("given.json:"), told);
    long toldLine = Long.parseLong(told.split(":", -1)[1]);
    // What the whole object lacks is told at the object's first line.
    assertTrue(toldLine <= line && line - toldLine < 12, told + " but the mistake is in " + line);
  }

  @Test
  void thePathLeadsToTheValue() {
    String told =
        refusal(
            """
            {"format": "ha-dsl-topology-1",
             "name": "t",
             "elements": [
              {"kind": "zone", "name": "z"},
              {"kind": "external", "name": "x", "host": "-", "port": 1}]}
            """);
    assertTrue(told.startsWith("given.json:5:45: $.elements[1].host: host name \"-\""), told);
  }

  @Test
  void allElementsAreTriedSoThatOneRunTellsEverything() {
    String told = refusal(TEXT.replace("\"uid\": ", "\"uid\": -"));
    assertEquals(2, told.lines().count(), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                        | 1:1: $: expected an object such as",
        "[]                                        | 1:1: $: expected an object such as",
        "{                                         | 1:2: $: the file ends too early",
        "{\"name\": \"te                            | $.name: the file ends too early",
        "{} x                                      | 1:4: $: is not JSON: look just before",
        "{} {}                                     | expected nothing after the topology",
        "{\"elements\": [{\"kind\": }]}            | 1:24: $.elements[0].kind: is not JSON: look just before",
        "{\"elements\": {}}                        | expected a list, found an object",
        "{\"elements\": [], \"elements\": []}      | \"elements\" stands twice, first in line 1",
        "{\"name\": \"t\"}                         | \"format\" is missing",
        "{\"elments\": []}                         | did you mean \"elements\"?",
      })
  void whatIsNoTopologyIsRefused(String json, String message) {
    String told = refusal(json == null ? "" : json);
    assertTrue(told.contains(message), told);
  }

  @Test
  void whatNestsTooDeepIsRefused() {
    String told = refusal("{\"format\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    assertTrue(told.contains("nests deeper than anything that ha-dsl writes"), told);
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    JsonRefusedException e = assertThrows(JsonRefusedException.class, () -> GivenJson.read(broken));
    assertTrue(String.valueOf(e.getMessage()).contains("save the file as UTF-8"), e.getMessage());
  }

  private static String refusal(String json) {
    return String.valueOf(assertThrows(JsonRefusedException.class, () -> read(json)).getMessage());
  }
}
