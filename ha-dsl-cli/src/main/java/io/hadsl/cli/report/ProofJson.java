package io.hadsl.cli.report;

import io.hadsl.export.json.PrettyContext;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.ProofReport;
import io.hadsl.proof.report.ReaderReport;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** What readers said of emitted files, as programs read it. */
public final class ProofJson {

  private ProofJson() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @param out where to; not closed
   */
  public static void write(ProofReport report, Writer out) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new PrettyContext(), out)) {
      json.writeStartObject();
      json.writeBooleanProperty("accepted", report.isAccepted());
      json.writeNumberProperty("milliseconds", report.milliseconds());
      json.writeArrayPropertyStart("complaints");
      report.complaints().forEach(each -> complaint(json, each));
      json.writeEndArray();
      json.writeArrayPropertyStart("readers");
      report.readers().forEach(each -> reader(json, each));
      json.writeEndArray();
      json.writeObjectPropertyStart("files");
      report
          .readBy()
          .forEach(
              (file, readers) -> {
                json.writeArrayPropertyStart(file);
                readers.forEach(json::writeString);
                json.writeEndArray();
              });
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void complaint(JsonGenerator json, Complaint each) {
    json.writeStartObject();
    json.writeStringProperty("reader", each.reader());
    json.writeStringProperty("name", each.place().name());
    json.writeStringProperty("file", each.place().file());
    json.writeNumberProperty("line", each.place().line());
    json.writeStringProperty("element", each.place().origin().element());
    json.writeStringProperty("location", each.place().origin().location());
    json.writeStringProperty("message", each.message());
    json.writeEndObject();
  }

  private static void reader(JsonGenerator json, ReaderReport each) {
    json.writeStartObject();
    json.writeStringProperty("reader", each.reader());
    json.writeStringProperty("standing", each.standing().name());
    json.writeStringProperty("reason", each.reason());
    json.writeStringProperty("package", each.program().debianPackage());
    json.writeNumberProperty("read", each.read().size());
    json.writeNumberProperty("different", each.readings());
    json.writeNumberProperty("complaints", each.complaints());
    json.writeNumberProperty("milliseconds", each.milliseconds());
    json.writeEndObject();
  }
}
