package io.hadsl.core.value;

/**
 * The operating systems that a node may run. What differs between them stands in the knowledge
 * package.
 */
public enum OsRelease {
  /** Debian 10, "buster". */
  DEBIAN_10(10, "buster"),
  /** Debian 11, "bullseye". */
  DEBIAN_11(11, "bullseye"),
  /** Debian 12, "bookworm". */
  DEBIAN_12(12, "bookworm"),
  /** Debian 13, "trixie". */
  DEBIAN_13(13, "trixie");

  private final int major;
  private final String codename;

  OsRelease(int major, String codename) {
    this.major = major;
    this.codename = codename;
  }

  /**
   * The major version.
   *
   * @return 10 to 13
   */
  public int major() {
    return major;
  }

  /**
   * The release's code name, as in apt sources.
   *
   * @return for example {@code bookworm}
   */
  public String codename() {
    return codename;
  }

  /**
   * The release as people and parameters write it.
   *
   * @return for example {@code debian-12}
   */
  public String id() {
    return "debian-" + major;
  }

  /**
   * The release of an id.
   *
   * @param id for example {@code debian-12}
   * @return the release
   * @throws IllegalArgumentException if it is unknown, with the known ones
   */
  public static OsRelease ofId(String id) {
    for (OsRelease release : values()) {
      if (release.id().equals(id)) {
        return release;
      }
    }
    throw new IllegalArgumentException(
        "operating system \""
            + Texts.shown(id)
            + "\" is unknown: use debian-10, debian-11, debian-12 or debian-13");
  }
}
