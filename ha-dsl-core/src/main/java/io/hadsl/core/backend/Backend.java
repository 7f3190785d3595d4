package io.hadsl.core.backend;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.rule.Rule;
import java.util.List;

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
   * What its target cannot carry. The rules belong to {@link io.hadsl.core.rule.Wave#BACKEND}; they
   * are asked when the backend is chosen. Backends that share a limit give the same rule.
   *
   * @return rules without state
   */
  default List<Rule> limits() {
    return List.of();
  }

  /**
   * What its files are for.
   *
   * @return one line for a list of backends, such as {@code a Puppet control repository}
   */
  default String summary() {
    return "";
  }

  /**
   * Where its files come in the order of work; runbooks follow it.
   *
   * @return the purpose
   */
  default Purpose purpose() {
    return Purpose.CONFIGURATION;
  }

  /**
   * How a person uses the files: Markdown paragraphs with commands, without a heading.
   *
   * @param plan the plan
   * @return the text, empty to say nothing
   */
  default String runbook(Plan plan) {
    return "";
  }

  /** What the files of a backend are for, in the order of work. */
  enum Purpose {
    /** They make the machines. */
    MACHINES,
    /** They turn machines into what the topology says. */
    CONFIGURATION,
    /** They are parts to look up, or to copy by hand. */
    PARTS
  }
}
