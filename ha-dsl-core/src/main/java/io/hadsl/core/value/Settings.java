package io.hadsl.core.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A component's settings as plain data: texts, whole numbers and lists of texts by key.
 *
 * @param values each a {@link String}, {@link Long} or {@link List} of strings, in order
 */
public record Settings(Map<String, Object> values) {

  /** No settings. */
  public static final Settings NONE = new Settings(Map.of());

  /** Copies the map and refuses values of other types. */
  public Settings {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            copy.put(key, List.copyOf(list));
          } else if (value instanceof String || value instanceof Long) {
            copy.put(key, value);
          } else {
            throw new IllegalArgumentException(
                "setting \""
                    + Texts.shown(key)
                    + "\" is neither text, a whole number nor a list of texts");
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * Starts settings.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A text that must be there.
   *
   * @param key the setting's key
   * @return its value
   * @throws IllegalArgumentException if it is missing or no text
   */
  public String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key, "a text"));
  }

  /**
   * A text that may be missing.
   *
   * @param key the setting's key
   * @return its value
   * @throws IllegalArgumentException if it is no text
   */
  public Optional<String> optionalText(String key) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw wrong(key, "a text");
  }

  /**
   * A whole number that must be there.
   *
   * @param key the setting's key
   * @return its value
   * @throws IllegalArgumentException if it is missing, no number or out of an int's range
   */
  public int number(String key) {
    Object value = values.get(key);
    if (value instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    throw value == null ? missing(key, "a whole number") : wrong(key, "a whole number");
  }

  /**
   * A list of texts, empty if missing.
   *
   * @param key the setting's key
   * @return its values
   * @throws IllegalArgumentException if it is no list
   */
  public List<String> texts(String key) {
    Object value = values.getOrDefault(key, List.of());
    if (value instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    throw wrong(key, "a list of texts");
  }

  private static IllegalArgumentException wrong(String key, String expected) {
    return new IllegalArgumentException("setting \"" + Texts.shown(key) + "\" must be " + expected);
  }

  private static IllegalArgumentException missing(String key, String expected) {
    return new IllegalArgumentException(
        "setting \"" + Texts.shown(key) + "\" is missing: it must be " + expected);
  }

  /** Collects settings in order. */
  public static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets a text.
     *
     * @param key the setting's key
     * @param value its value
     * @return this
     */
    public Builder text(String key, String value) {
      values.put(key, value);
      return this;
    }

    /**
     * Sets a number.
     *
     * @param key the setting's key
     * @param value its value
     * @return this
     */
    public Builder number(String key, long value) {
      values.put(key, value);
      return this;
    }

    /**
     * Sets a list; an empty one is left out.
     *
     * @param key the setting's key
     * @param value its values
     * @return this
     */
    public Builder texts(String key, List<String> value) {
      if (!value.isEmpty()) {
        values.put(key, value);
      }
      return this;
    }

    /**
     * The settings.
     *
     * @return them
     */
    public Settings build() {
      return new Settings(values);
    }
  }
}
