package io.hadsl.core.rule;

import io.hadsl.core.knowledge.TopologyIndex;

/**
 * One thing that must hold in a topology. A rule is stateless, because rules are asked at the same
 * time; it reads the index, whose cost is paid once, and never loops over everything inside a loop
 * over everything.
 *
 * <p>Rules of one's own are given to {@code Validator.with(...)}, or found as services.
 */
public interface Rule {

  /**
   * What names it: acknowledgements, reports and its page of documentation use this.
   *
   * @return lower-case words with hyphens, such as {@code uid-parity}
   */
  String id();

  /**
   * How bad its findings are.
   *
   * @return the severity, the same for all of its findings
   */
  Severity severity();

  /**
   * When it is asked.
   *
   * @return the wave
   */
  Wave wave();

  /**
   * What must hold, in one sentence.
   *
   * @return plain text without a line break
   */
  String summary();

  /**
   * Where people read more of it; its findings end with this.
   *
   * @return such as {@code docs/rules/uid-parity.md}, relative to the project's root, or an
   *     address; empty if there is no page
   */
  default String page() {
    return "";
  }

  /**
   * Whether its findings may be accepted with a reason. What cannot work or loses data may not,
   * unless the rule knows of a case where it may; errors of {@link Wave#INTEGRITY} never may,
   * whatever this says.
   *
   * @return true below {@link Severity#ERROR}
   */
  default boolean isAcknowledgeable() {
    return severity() != Severity.ERROR;
  }

  /**
   * Looks at a topology.
   *
   * @param index who and what is on each node; references resolve unless the rule's wave is {@link
   *     Wave#INTEGRITY}
   * @param out takes what is found
   */
  void check(TopologyIndex index, Findings out);
}
