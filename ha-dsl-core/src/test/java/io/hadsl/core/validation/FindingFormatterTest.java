package io.hadsl.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Value;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingFormatterTest {

  private static final Finding UID_PARITY =
      new Finding(
          "uid-parity",
          Severity.ERROR,
          new ElementId("user(combo@web1)"),
          List.of("web1", "web2"),
          "system user `combo` has different UIDs on nodes that share /srv/nfs: files written on"
              + " web1 belong to someone else on web2",
          List.of(
              new Value("web1.user(combo).uid", "2106", new SourceLocation("PublikHa.java", 27)),
              new Value("web2.user(combo).uid", "2107", new SourceLocation("PublikHa.java", 31))),
          "declare the user once, with .on(web), or give both the same UID",
          "docs/rules/uid-parity.md");

  /** The sample that the project's design shows. */
  @Test
  void printsAFindingAsTheDesignShowsIt() {
    assertEquals(
        """
        ERROR  uid-parity  web1, web2
          system user `combo` has different UIDs on nodes that share /srv/nfs: files written on web1 belong to someone else on web2
            web1.user(combo).uid = 2106   (PublikHa.java:27)
            web2.user(combo).uid = 2107   (PublikHa.java:31)
          fix: declare the user once, with .on(web), or give both the same UID
          https: docs/rules/uid-parity.md
        """,
        FindingFormatter.plain().format(List.of(UID_PARITY)));
  }

  @Test
  void alignsSeveritiesAndValuesAndLeavesOutUnknownLines() {
    Finding advice =
        new Finding(
            "advice",
            Severity.ADVICE,
            new ElementId("node(a)"),
            List.of(),
            "message",
            List.of(
                new Value("a", "1", new SourceLocation("A.java", 3)),
                new Value("long", "23", SourceLocation.UNKNOWN),
                new Value("b", "456", new SourceLocation("A.java", 4))),
            "fix",
            "");
    String[] lines = FindingFormatter.plain().format(List.of(UID_PARITY, advice)).split("\n", -1);
    assertEquals("ERROR   uid-parity  web1, web2", lines[0]);
    assertEquals("", lines[6]);
    assertEquals("ADVICE  advice", lines[7]);
    assertEquals("    a    = 1     (A.java:3)", lines[9]);
    assertEquals("    long = 23", lines[10]);
    assertEquals("    b    = 456   (A.java:4)", lines[11]);
    assertEquals("  fix: fix", lines[12]);
    assertEquals("", lines[13], "a rule without a page names none");
  }

  @Test
  void coloursSeverityRuleAndPlaceOnly() {
    String coloured = FindingFormatter.coloured().format(List.of(UID_PARITY));
    assertEquals(
        "\u001b[1;31mERROR\u001b[0m  \u001b[1muid-parity\u001b[0m  web1, web2",
        coloured.lines().findFirst().orElseThrow());
    assertEquals(
        FindingFormatter.plain().format(List.of(UID_PARITY)),
        coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void countsWhatOneLineAcceptsBeyondTheFirst() {
    AcknowledgedFinding one = accepted("combo", 12);
    String text =
        FindingFormatter.plain()
            .formatAcknowledged(
                List.of(one, accepted("wcs", 12), accepted("hobo", 12), accepted("fargo", 13)));
    assertEquals(
        """
        ACCEPTED  some-rule
          message about combo
          reason: a reason   (Fleet.java:12)
          and 2 more, accepted by the same line

        ACCEPTED  some-rule
          message about fargo
          reason: a reason   (Fleet.java:13)
        """,
        text);
  }

  @Test
  void showsAllThatOneAcknowledgementAccepts() {
    String text =
        FindingFormatter.plain()
            .formatAcknowledged(
                List.of(
                    accepted("combo", 12),
                    accepted("combo", 12, "something that came later"),
                    accepted("wcs", 12)));
    assertEquals(
        """
        ACCEPTED  some-rule
          message about combo
          also: something that came later
          reason: a reason   (Fleet.java:12)
          and 1 more, accepted by the same line
        """,
        text);
  }

  private static AcknowledgedFinding accepted(String service, int line) {
    return accepted(service, line, "message about " + service);
  }

  private static AcknowledgedFinding accepted(String service, int line, String message) {
    ElementId id = ElementId.of("service", service);
    return new AcknowledgedFinding(
        new Finding("some-rule", Severity.WARNING, id, List.of(), message, List.of(), "fix", ""),
        new Acknowledgement(
            "some-rule",
            id,
            "a reason",
            Optional.empty(),
            DeclaredAt.of(new SourceLocation("Fleet.java", line))));
  }
}
