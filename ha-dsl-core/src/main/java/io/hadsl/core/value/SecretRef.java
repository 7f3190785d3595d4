package io.hadsl.core.value;

import java.util.regex.Pattern;

/**
 * The name of a secret. Its value is made at first use on the machine that hands secrets out and
 * never reaches a topology, a plan or an emitted file.
 *
 * @param name segments of {@code a-z 0-9 _ -} joined by slashes, such as {@code publik/combo/db}
 */
public record SecretRef(String name) implements Comparable<SecretRef> {

  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9]([a-z0-9-]|_(?!_))*(/[a-z0-9]([a-z0-9-]|_(?!_))*)*");

  /** Refuses an ill-formed name. */
  public SecretRef {
    Texts.matching(
        "secret",
        name,
        SHAPE,
        "lower-case letters, digits, _ and - in segments, such as \"publik/combo/db\"");
  }

  /**
   * A password by reference; reads well where a service uses another.
   *
   * @param name the secret's name
   * @return the reference
   */
  public static SecretRef passwordFrom(String name) {
    return new SecretRef(name);
  }

  /**
   * The name without slashes, as a file name and Hiera key: {@code publik__combo__db}.
   *
   * @return a flat form; names hold no double underscore, so two never share one
   */
  public String key() {
    return name.replace("/", "__");
  }

  @Override
  public int compareTo(SecretRef other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
