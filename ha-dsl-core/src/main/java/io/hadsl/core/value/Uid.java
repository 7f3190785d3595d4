package io.hadsl.core.value;

/**
 * A numeric user id, as the kernel and NFS know an account.
 *
 * @param value from 0 to 2147483646
 */
public record Uid(int value) implements Comparable<Uid> {

  /** Refuses a number out of range. */
  public Uid {
    if (value < 0 || value > 2147483646) {
      throw new IllegalArgumentException("UID " + value + " is out of range: use 0 to 2147483646");
    }
  }

  /**
   * The number as this type.
   *
   * @param value from 0 to 2147483646
   * @return the value
   * @throws IllegalArgumentException if out of range
   */
  public static Uid of(int value) {
    return new Uid(value);
  }

  // By hand, as in ElementId: it is a key of large maps.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Uid that && value == that.value);
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public int compareTo(Uid other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
