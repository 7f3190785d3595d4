package io.hadsl.testkit;

import io.hadsl.core.model.Topology;
import io.hadsl.export.ExportException;
import io.hadsl.export.JavaExport;
import net.jqwik.api.SampleReportingFormat;

/** Shows a falsified topology as Java that can be pasted into a test. */
public final class TopologyAsJava implements SampleReportingFormat {

  /** Made by jqwik. */
  public TopologyAsJava() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Topology;
  }

  @Override
  public Object report(Object value) {
    Topology topology = (Topology) value;
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      String source =
          JavaExport.source(
              topology,
              JavaExport.className(topology),
              loader == null ? TopologyAsJava.class.getClassLoader() : loader);
      return SampleReportingFormat.plainLabel("\n" + source);
    } catch (ExportException e) {
      return SampleReportingFormat.plainLabel(topology + ", which is not Java: " + e.getMessage());
    }
  }
}
