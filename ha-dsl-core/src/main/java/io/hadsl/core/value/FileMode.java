package io.hadsl.core.value;

/**
 * Permission bits of a file or directory.
 *
 * @param bits from 0 to 07777, as chmod(2) has them
 */
public record FileMode(int bits) {

  /** Readable by all, writable by its owner. */
  public static final FileMode FILE = new FileMode(0644);

  /** A directory or program for all, writable by its owner. */
  public static final FileMode DIRECTORY = new FileMode(0755);

  /** For its owner alone. */
  public static final FileMode PRIVATE = new FileMode(0600);

  /**
   * Refuses bits that chmod(2) does not know, and those that no one means: what was to be octal and
   * was written without its 0, such as 644, which is 01204.
   */
  public FileMode {
    if (bits < 0 || bits > 07777) {
      throw new IllegalArgumentException(
          "mode " + Integer.toOctalString(bits) + " is out of range: use 0000 to 7777");
    }
    int owner = bits >> 6 & 7;
    int others = (bits >> 3 | bits) & 7;
    boolean ownerMayLess = (others & ~owner) != 0 || ((owner | others) != 0 && (owner & 4) == 0);
    if (ownerMayLess) {
      throw new IllegalArgumentException(
          String.format(
              "mode %04o lets its owner do less than others, or not read:"
                  + " octal numbers begin with 0 in Java, such as 0644",
              bits));
    }
  }

  /**
   * The mode of some permission bits.
   *
   * @param bits from 0 to 07777
   * @return the mode
   */
  public static FileMode of(int bits) {
    return new FileMode(bits);
  }

  // By hand, because plans compare many, and generated methods are slow until C2 compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof FileMode that && bits == that.bits);
  }

  @Override
  public int hashCode() {
    return bits;
  }

  /** Four octal digits: {@code 0644}. */
  @Override
  public String toString() {
    return String.format("%04o", bits);
  }
}
