package io.hadsl.cli.report;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.rule.Value;
import io.hadsl.core.validation.AcknowledgedFinding;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.SourceLocation;
import io.hadsl.export.json.PrettyContext;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A report as programs read it. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @param out where to; not closed
   */
  public static void write(ValidationReport report, Writer out) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new PrettyContext(), out)) {
      json.writeStartObject();
      json.writeStringProperty("topology", report.topology().name());
      json.writeBooleanProperty("valid", !report.hasErrors());
      json.writeArrayPropertyStart("findings");
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        finding(json, finding);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("accepted");
      for (AcknowledgedFinding accepted : report.acknowledged()) {
        json.writeStartObject();
        finding(json, accepted.finding());
        Acknowledgement why = accepted.acknowledgement();
        json.writeStringProperty("reason", why.reason());
        place(json, "acceptedAt", why.declaredAt().location());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("known");
      for (Finding finding : report.known()) {
        json.writeStartObject();
        finding(json, finding);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("unknown");
      for (Unknown each : report.unknowns()) {
        json.writeStartObject();
        json.writeStringProperty("rule", each.rule());
        json.writeStringProperty("element", each.element().path());
        json.writeStringProperty("missing", each.missing());
        json.writeStringProperty("how", each.how());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().name());
    json.writeStringProperty("element", finding.subject().path());
    json.writeArrayPropertyStart("nodes");
    finding.nodes().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("message", finding.message());
    json.writeArrayPropertyStart("values");
    for (Value value : finding.values()) {
      json.writeStartObject();
      json.writeStringProperty("subject", value.subject());
      json.writeStringProperty("value", value.value());
      place(json, "at", value.where());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("fix", finding.fix());
    if (!finding.page().isEmpty()) {
      json.writeStringProperty("help", finding.page());
    }
  }

  private static void place(JsonGenerator json, String name, SourceLocation place) {
    if (!place.equals(SourceLocation.UNKNOWN)) {
      json.writeObjectPropertyStart(name);
      json.writeStringProperty("file", place.file());
      json.writeNumberProperty("line", place.line());
      json.writeEndObject();
    }
  }
}
