package io.hadsl.core.value;

/**
 * A TCP or UDP port.
 *
 * @param value from 1 to 65535
 */
public record Port(int value) implements Comparable<Port> {

  /** Refuses a number out of range. */
  public Port {
    if (value < 1 || value > 65535) {
      throw new IllegalArgumentException("port " + value + " is out of range: use 1 to 65535");
    }
  }

  /**
   * The number as this type.
   *
   * @param value from 1 to 65535
   * @return the value
   * @throws IllegalArgumentException if out of range
   */
  public static Port of(int value) {
    return new Port(value);
  }

  @Override
  public int compareTo(Port other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
