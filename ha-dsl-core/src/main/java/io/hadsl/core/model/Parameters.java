package io.hadsl.core.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values that a person gives to a topology from outside ({@code --param pairs=1000}). */
public final class Parameters {

  private final Map<String, String> values;
  private final Set<String> asked = new TreeSet<>();

  private Parameters(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  /**
   * No values: every default holds.
   *
   * @return empty parameters
   */
  public static Parameters none() {
    return new Parameters(Map.of());
  }

  /**
   * Given values.
   *
   * @param values texts by name
   * @return the parameters
   */
  public static Parameters of(Map<String, String> values) {
    return new Parameters(values);
  }

  /**
   * A text.
   *
   * @param name the parameter's name
   * @param otherwise its value if the person gave none
   * @return the value
   */
  public String text(String name, String otherwise) {
    asked.add(name);
    return values.getOrDefault(name, otherwise);
  }

  /**
   * A whole number.
   *
   * @param name the parameter's name
   * @param otherwise its value if the person gave none
   * @param least the least allowed
   * @param most the most allowed
   * @return the value
   * @throws IllegalArgumentException if it is no whole number or out of range
   */
  public int number(String name, int otherwise, int least, int most) {
    String text = text(name, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, like a number out of range.
    }
    throw new IllegalArgumentException(
        "parameter "
            + name
            + "="
            + text
            + " is not allowed: use a whole number from "
            + least
            + " to "
            + most);
  }

  /**
   * Given values that no topology asked for: probably misspelt.
   *
   * @return their names
   */
  public Set<String> unasked() {
    Set<String> left = new TreeSet<>(values.keySet());
    left.removeAll(asked);
    return left;
  }

  /**
   * The names that were asked for.
   *
   * @return names, sorted
   */
  public Set<String> asked() {
    return new TreeSet<>(asked);
  }
}
