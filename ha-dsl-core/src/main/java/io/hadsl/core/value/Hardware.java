package io.hadsl.core.value;

/**
 * The least that a machine must have. It is checked on the machine before anything is touched.
 *
 * @param cores logical processors, at least 1
 * @param memory main memory
 * @param disk the root file system's size
 * @param architecture the Debian architecture, such as {@code amd64}
 */
public record Hardware(int cores, DataSize memory, DataSize disk, String architecture) {

  /** Refuses a machine without processors and an ill-formed architecture. */
  public Hardware {
    if (cores < 1 || cores > 65536) {
      throw new IllegalArgumentException("cores " + cores + " is out of range: use 1 to 65536");
    }
    Texts.matching(
        "architecture",
        architecture,
        java.util.regex.Pattern.compile("[a-z0-9][a-z0-9-]*"),
        "a Debian architecture, such as \"amd64\"");
  }

  /**
   * Hardware of the amd64 architecture.
   *
   * @param cores logical processors, at least 1
   * @param memory main memory
   * @param disk the root file system's size
   * @return the hardware
   */
  public static Hardware of(int cores, DataSize memory, DataSize disk) {
    return new Hardware(cores, memory, disk, "amd64");
  }
}
