package io.hadsl.lab.host;

/** Whether this process may do what labs need. */
public final class Root {

  private Root() {}

  /**
   * Whether this process runs as root.
   *
   * @return true if it does
   */
  public static boolean isHere() {
    return "root".equals(System.getProperty("user.name"));
  }
}
