package io.hadsl.cli.report;

import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.FindingFormatter;
import io.hadsl.core.validation.ValidationReport;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit's XML, which every build server reads: each rule that was asked is a test, and
 * it fails if one of its findings refuses the topology. Lesser findings are its output.
 */
public final class ReportJunit {

  private final ValidationReport report;
  private final XMLStreamWriter xml;

  private ReportJunit(ValidationReport report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  /**
   * Writes a report.
   *
   * @param report the report
   * @param out where to; not closed
   */
  public static void write(ValidationReport report, Writer out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new ReportJunit(report, xml).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the report cannot be written as XML", e);
    }
  }

  private void write() throws XMLStreamException {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    for (Rule rule : report.rules()) {
      byRule.put(rule.id(), new ArrayList<>());
    }
    for (Finding finding : report.findings()) {
      byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    long failures = byRule.values().stream().filter(ReportJunit::refuses).count();
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", report.topology().name());
    xml.writeAttribute("tests", Integer.toString(byRule.size()));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", "0");
    line();
    for (Map.Entry<String, List<Finding>> each : byRule.entrySet()) {
      rule(each.getKey(), each.getValue());
    }
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void rule(String rule, List<Finding> findings) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", report.topology().name());
    xml.writeAttribute("name", rule);
    if (!findings.isEmpty()) {
      String text = FindingFormatter.plain().format(findings);
      if (refuses(findings)) {
        Finding worst = findings.get(0);
        xml.writeStartElement("failure");
        xml.writeAttribute("type", worst.severity().name());
        xml.writeAttribute("message", printable(worst.message()));
      } else {
        xml.writeStartElement("system-out");
      }
      xml.writeCharacters(printable(text));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    line();
  }

  private static boolean refuses(List<Finding> findings) {
    return !findings.isEmpty() && findings.get(0).severity().refuses();
  }

  /** What XML 1.0 cannot hold, however it is escaped, becomes a replacement character. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(point -> isAllowed(point) ? point : 0xFFFD).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point < 0xD800)
        || (point >= 0xE000 && point < 0xFFFE)
        || point >= 0x10000;
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
