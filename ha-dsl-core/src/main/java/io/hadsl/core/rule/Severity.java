package io.hadsl.core.rule;

/** How bad a finding is, worst first. */
public enum Severity {
  /** It will not work, or it loses data. */
  ERROR,
  /** It works until something fails: to be fixed, or acknowledged with a reason. */
  DANGER,
  /** It works, and is likely to cause trouble later. */
  WARNING,
  /** It works; experts do it differently. */
  ADVICE;

  /**
   * Whether a topology with such a finding is refused while nobody has acknowledged it.
   *
   * @return true above {@link #WARNING}
   */
  public boolean refuses() {
    return this == ERROR || this == DANGER;
  }
}
