package io.hadsl.core.resource;

import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Texts;

/**
 * A Debian package that is installed. Backends install it without questions and keep configuration
 * files that are already there ({@code --force-confold}, dpkg(1)), because those may be shared or
 * managed.
 *
 * @param name the binary package's name (Debian Policy, section 5.6.7)
 */
public record OsPackage(String name) implements Resource {

  private static final CharSet FIRST = CharSet.of("a-z0-9");
  private static final CharSet REST = CharSet.of("a-z0-9+.-");

  /** Refuses what is no package name. */
  public OsPackage {
    if (name.length() < 2
        || name.length() > 200
        || !FIRST.has(name.charAt(0))
        || !REST.hasAll(name)) {
      throw Texts.refusal(
          "package",
          name,
          "lower-case letters, digits, +, - and ., 2 to 200 of them, such as \"php8.2-fpm\"");
    }
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof OsPackage that && name.equals(that.name));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("package", name);
  }
}
