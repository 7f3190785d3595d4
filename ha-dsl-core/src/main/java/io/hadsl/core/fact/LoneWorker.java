package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * A worker of which only one may be at work at a time, because nothing keeps two apart. It is a
 * fact of every instance on which the worker runs.
 *
 * @param name what it is called
 * @param share the part of the work that is this worker's alone, empty for all of it
 */
public record LoneWorker(String name, String share) implements StatedFact {

  static final String TYPE = "lone-worker";

  /** Checks the texts. */
  public LoneWorker {
    Texts.line("worker", name);
    if (!share.isEmpty()) {
      Texts.line("share of worker " + name, share);
    }
  }

  /**
   * A worker that does all of the work.
   *
   * @param name what it is called
   * @return the fact
   */
  public static LoneWorker named(String name) {
    return new LoneWorker(name, "");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("name", name).text("share", share).build();
  }

  static LoneWorker read(Settings settings) {
    return new LoneWorker(settings.text("name"), settings.text("share"));
  }
}
