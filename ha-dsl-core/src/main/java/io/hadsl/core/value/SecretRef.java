package io.hadsl.core.value;

/**
 * The name of a secret. Its value is made at first use on the machine that hands secrets out and
 * never reaches a topology, a plan or an emitted file.
 *
 * @param name segments of {@code a-z 0-9 _ -} joined by slashes, such as {@code publik/combo/db}
 */
public record SecretRef(String name) implements Comparable<SecretRef> {

  /** Its key, twice as long at the worst, is the name of a file. */
  private static final int LONGEST = 120;

  private static final CharSet FIRST = CharSet.of("a-z0-9");
  private static final CharSet REST = CharSet.of("a-z0-9_-");

  /** Refuses an ill-formed name. */
  public SecretRef {
    if (!isName(name)) {
      throw Texts.refusal(
          "secret",
          name,
          "lower-case letters, digits, _ and - in segments, at most 120 characters, such as \"publik/combo/db\"");
    }
  }

  /** Segments begin with a letter or digit; two underscores would read as a slash in the key. */
  private static boolean isName(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    char before = '/';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean allowed =
          before == '/' ? FIRST.has(c) : c == '/' || (REST.has(c) && !(c == '_' && before == '_'));
      if (!allowed) {
        return false;
      }
      before = c;
    }
    return before != '/';
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

  // By hand, as in AbsolutePath: plans hold many.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof SecretRef that && name.equals(that.name));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
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
