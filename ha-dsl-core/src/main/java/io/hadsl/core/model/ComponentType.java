package io.hadsl.core.model;

import io.hadsl.core.value.Settings;

/**
 * Makes components of one type from settings; found by {@link java.util.ServiceLoader} when JSON is
 * read.
 */
public interface ComponentType {

  /**
   * The type's id, as {@link Component#type()} has it.
   *
   * @return lower-case words with hyphens
   */
  String id();

  /**
   * The component with some settings.
   *
   * @param settings as {@link Component#settings()} gave them
   * @return an equal component
   * @throws IllegalArgumentException if a setting is missing, unknown or out of range
   */
  Component read(Settings settings);
}
