package io.hadsl.cli.report;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Value;
import io.hadsl.core.validation.AcknowledgedFinding;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.SourceLocation;
import io.hadsl.export.json.PrettyContext;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A report as SARIF 2.1.0 (OASIS), which code scanners and editors show beside the line. What is
 * accepted or known is there as well, suppressed, with the reason.
 */
public final class ReportSarif {

  private final ValidationReport report;
  private final SourceFiles sources;
  private final JsonGenerator json;
  private final Map<String, Integer> ruleIndex = new HashMap<>();

  private ReportSarif(ValidationReport report, SourceFiles sources, JsonGenerator json) {
    this.report = report;
    this.sources = sources;
    this.json = json;
  }

  /**
   * Writes a report.
   *
   * @param report the report
   * @param sources where source files lie
   * @param version the version of this program
   * @param out where to; not closed
   */
  public static void write(
      ValidationReport report, SourceFiles sources, String version, Writer out) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new PrettyContext(), out)) {
      new ReportSarif(report, sources, json).write(version);
    }
  }

  private void write(String version) {
    json.writeStartObject();
    json.writeStringProperty(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "ha-dsl");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    for (Rule rule : report.rules()) {
      ruleIndex.put(rule.id(), ruleIndex.size());
      rule(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("results");
    for (Finding finding : report.findings()) {
      result(finding, "", "");
    }
    for (AcknowledgedFinding each : report.acknowledged()) {
      result(each.finding(), "inSource", each.acknowledgement().reason());
    }
    for (Finding finding : report.known()) {
      result(finding, "external", "in the baseline");
    }
    json.writeEndArray();
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void rule(Rule rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    text("shortDescription", rule.summary());
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(rule.severity()));
    json.writeEndObject();
    RulePages.of(rule.id())
        .ifPresent(
            page -> {
              json.writeObjectPropertyStart("help");
              json.writeStringProperty("text", page);
              json.writeStringProperty("markdown", page);
              json.writeEndObject();
            });
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("severity", rule.severity().name());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Finding finding, String suppressedBy, String reason) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule());
    Integer index = ruleIndex.get(finding.rule());
    if (index != null) {
      json.writeNumberProperty("ruleIndex", index);
    }
    json.writeStringProperty("level", level(finding.severity()));
    text("message", finding.message() + ". Fix: " + finding.fix());
    SourceLocation place = finding.place();
    json.writeArrayPropertyStart("locations");
    location(place, "", finding.subject().path());
    json.writeEndArray();
    List<Value> others =
        finding.values().stream()
            .filter(value -> !value.where().equals(SourceLocation.UNKNOWN))
            .toList();
    if (!others.isEmpty()) {
      json.writeArrayPropertyStart("relatedLocations");
      for (Value value : others) {
        location(value.where(), value.subject() + " = " + value.value(), "");
      }
      json.writeEndArray();
    }
    // Lines move; what a finding rests on stays the same.
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty(
        "ruleElementAndGrounds/v2",
        finding.rule()
            + " "
            + finding.subject().path()
            + ": "
            + String.join(", ", finding.grounds()));
    json.writeEndObject();
    if (!suppressedBy.isEmpty()) {
      json.writeArrayPropertyStart("suppressions");
      json.writeStartObject();
      json.writeStringProperty("kind", suppressedBy);
      json.writeStringProperty("justification", reason);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void location(SourceLocation place, String message, String element) {
    json.writeStartObject();
    if (!place.equals(SourceLocation.UNKNOWN)) {
      json.writeObjectPropertyStart("physicalLocation");
      json.writeObjectPropertyStart("artifactLocation");
      json.writeStringProperty("uri", uri(sources.pathOf(place)));
      json.writeStringProperty("uriBaseId", "%SRCROOT%");
      json.writeEndObject();
      if (place.line() > 0) {
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", place.line());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    if (!element.isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", element);
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!message.isEmpty()) {
      text("message", message);
    }
    json.writeEndObject();
  }

  private void text(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR, DANGER -> "error";
      case WARNING -> "warning";
      case ADVICE -> "note";
    };
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no URI is made of path " + path, e);
    }
  }
}
