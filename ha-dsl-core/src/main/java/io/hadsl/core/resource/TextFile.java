package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;

/**
 * A file with given text.
 *
 * @param path its place; the parent must exist or be managed too
 * @param content its text, with secrets by reference
 * @param ownership owner, group and mode
 * @param keeping whether later changes made on the node stay
 */
public record TextFile(AbsolutePath path, Content content, Ownership ownership, Keeping keeping)
    implements Resource {

  /**
   * The directory that holds secrets for commands. Others may pass through, not list it: a Puppet
   * server reads the secrets that it hands out from a folder of its own below.
   */
  public static final Directory SECRETS =
      new Directory(AbsolutePath.of("/etc/ha-dsl-secrets"), Ownership.root(0711));

  /** What happens to a file that exists with other text. */
  public enum Keeping {
    /** The text is enforced: a change made by hand is undone. */
    ENFORCED,
    /**
     * The text is only the first one: programs rewrite the file (Redis Sentinel, {@code occ}), and
     * their text stays.
     */
    SEEDED
  }

  /**
   * A file whose text is enforced.
   *
   * @param path its place
   * @param content its text
   * @param ownership owner, group and mode
   * @return the file
   */
  public static TextFile of(AbsolutePath path, Content content, Ownership ownership) {
    return new TextFile(path, content, ownership, Keeping.ENFORCED);
  }

  /**
   * A file of root's that all may read, whose text is enforced.
   *
   * @param path its place
   * @param text its text
   * @return the file
   */
  public static TextFile of(String path, String text) {
    return of(AbsolutePath.of(path), Content.text(text), Ownership.ROOT_FILE);
  }

  /**
   * A secret's value in a file that root alone may read, for commands: {@code
   * /etc/ha-dsl-secrets/KEY}.
   *
   * @param secret the secret
   * @return the file; add {@link #SECRETS} before it
   */
  public static TextFile secret(SecretRef secret) {
    return of(
        SECRETS.path().resolve(secret.key()),
        Content.builder().secret(secret, Content.Escaping.VERBATIM).build(),
        Ownership.root(0400));
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof TextFile that
            && path.equals(that.path)
            && content.equals(that.content)
            && ownership.equals(that.ownership)
            && keeping == that.keeping);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + content.hashCode();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("file", path.value());
  }
}
