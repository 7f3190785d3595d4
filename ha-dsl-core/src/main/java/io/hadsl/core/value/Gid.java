package io.hadsl.core.value;

/**
 * A numeric group id, as the kernel and NFS know a group.
 *
 * @param value from 0 to 2147483646
 */
public record Gid(int value) implements Comparable<Gid> {

  /** Refuses a number out of range. */
  public Gid {
    if (value < 0 || value > 2147483646) {
      throw new IllegalArgumentException("GID " + value + " is out of range: use 0 to 2147483646");
    }
  }

  /**
   * The number as this type.
   *
   * @param value from 0 to 2147483646
   * @return the value
   * @throws IllegalArgumentException if out of range
   */
  public static Gid of(int value) {
    return new Gid(value);
  }

  // By hand, as in ElementId: it is a key of large maps.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Gid that && value == that.value);
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public int compareTo(Gid other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
