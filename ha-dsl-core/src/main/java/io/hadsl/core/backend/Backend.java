package io.hadsl.core.backend;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;

/**
 * Turns a plan into files of one target. Rendering is pure: no clock, no environment, no disk, no
 * randomness; the same plan gives the same bytes. Found by {@link java.util.ServiceLoader}, or
 * given by hand.
 */
public interface Backend {

  /**
   * What people call it on the command line.
   *
   * @return lower-case words with hyphens, such as {@code puppet}
   */
  String id();

  /**
   * Renders a plan.
   *
   * @param plan the plan
   * @param context what else a backend may use
   * @return files, below a folder that no other backend writes to
   */
  FileTree render(Plan plan, RenderContext context);

  /**
   * How a person uses the files: Markdown paragraphs with commands, without a heading.
   *
   * @param plan the plan
   * @return the text, empty to say nothing
   */
  default String runbook(Plan plan) {
    return "";
  }
}
