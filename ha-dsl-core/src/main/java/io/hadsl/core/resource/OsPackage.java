package io.hadsl.core.resource;

import io.hadsl.core.value.Texts;
import java.util.regex.Pattern;

/**
 * A Debian package that is installed. Backends install it without questions and keep configuration
 * files that are already there ({@code --force-confold}, dpkg(1)), because those may be shared or
 * managed.
 *
 * @param name the binary package's name (Debian Policy, section 5.6.7)
 */
public record OsPackage(String name) implements Resource {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9+.-]+");

  /** Refuses what is no package name. */
  public OsPackage {
    Texts.matching(
        "package",
        name,
        SHAPE,
        "lower-case letters, digits, +, - and ., at least two, such as \"php8.2-fpm\"");
  }

  @Override
  public ResourceId id() {
    return new ResourceId("package", name);
  }
}
