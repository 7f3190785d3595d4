package io.hadsl.core.rule;

/** A rule that is given its name, severity, wave and summary, and is left with the check alone. */
public abstract class AbstractRule implements Rule {

  private final String id;
  private final Severity severity;
  private final Wave wave;
  private final String summary;

  /**
   * Names the rule.
   *
   * @param id lower-case words with hyphens
   * @param severity how bad its findings are
   * @param wave when it is asked
   * @param summary what must hold, one sentence without a full stop
   */
  protected AbstractRule(String id, Severity severity, Wave wave, String summary) {
    this.id = id;
    this.severity = severity;
    this.wave = wave;
    this.summary = summary;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final Wave wave() {
    return wave;
  }

  @Override
  public final String summary() {
    return summary;
  }

  /** The rules that come with the library have a page each; one's own may name theirs. */
  @Override
  public String page() {
    return getClass().getName().startsWith("io.hadsl.") ? "docs/rules/" + id + ".md" : "";
  }
}
