package io.hadsl.core.validation;

/** What every rule of this library says of itself. */
abstract class BuiltInRule implements Rule {

  private final String id;
  private final Severity severity;
  private final Wave wave;
  private final String summary;

  BuiltInRule(String id, Severity severity, Wave wave, String summary) {
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
}
