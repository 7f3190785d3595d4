package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * A fact that people state of their own elements, with {@code .states(...)}, because no component
 * can know it. It can be written as settings, so that a topology's JSON keeps it.
 */
public interface StatedFact extends Fact {

  /**
   * What kind of fact it is.
   *
   * @return lower-case words with hyphens, such as {@code machine-id}
   */
  String type();

  /**
   * What it says.
   *
   * @return settings from which {@link StatedFacts#read} makes an equal fact
   */
  Settings settings();
}
