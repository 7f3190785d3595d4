package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * The page on which an application says whether it can serve.
 *
 * @param path such as {@code /status.php}
 * @param said where it says so
 * @param body what the answer's text matches while it can serve; empty if the status says it
 */
public record HealthPage(String path, Said said, String body) implements Fact {

  /** Where an application says whether it can serve. */
  public enum Said {
    /** In the status: 200 only while it can. */
    IN_STATUS,
    /** In the text: the status is 200 also while it cannot. */
    IN_BODY
  }

  /** Refuses what a message could not show. */
  public HealthPage {
    Texts.line("path of a health page", path);
    Texts.block("text of a health page", body);
  }
}
