package io.hadsl.cli.graph;

import io.hadsl.core.validation.ValidationReport;

/** A topology's picture in the syntax of a program that draws it. */
public enum GraphText {
  /** For Graphviz. */
  dot {
    @Override
    public String of(ValidationReport report) {
      return new DotWriter(GraphOf.of(report)).text();
    }
  },
  /** For Mermaid, as wikis and code forges show it. */
  mermaid {
    @Override
    public String of(ValidationReport report) {
      return new MermaidWriter(GraphOf.of(report)).text();
    }
  };

  /**
   * Draws a topology.
   *
   * @param report what the rules said about it
   * @return the picture's text
   */
  public abstract String of(ValidationReport report);
}
