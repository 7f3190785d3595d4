package io.hadsl.core.value;

/**
 * An amount of memory or disk.
 *
 * @param mebibytes at least 1, in MiB (2<sup>20</sup> bytes)
 */
public record DataSize(long mebibytes) implements Comparable<DataSize> {

  /** Refuses nothing and less. */
  public DataSize {
    if (mebibytes < 1 || mebibytes > 1L << 40) {
      throw new IllegalArgumentException(
          "size " + mebibytes + " MiB is out of range: use 1 MiB to 1 EiB");
    }
  }

  /**
   * A number of MiB.
   *
   * @param count at least 1
   * @return the size
   */
  public static DataSize mib(long count) {
    return new DataSize(count);
  }

  /**
   * A number of GiB.
   *
   * @param count at least 1
   * @return the size
   */
  public static DataSize gib(long count) {
    return new DataSize(Math.multiplyExact(count, 1024L));
  }

  @Override
  public int compareTo(DataSize other) {
    return Long.compare(mebibytes, other.mebibytes);
  }

  /** In GiB where it is whole, else in MiB. */
  @Override
  public String toString() {
    return mebibytes % 1024 == 0 ? mebibytes / 1024 + " GiB" : mebibytes + " MiB";
  }
}
