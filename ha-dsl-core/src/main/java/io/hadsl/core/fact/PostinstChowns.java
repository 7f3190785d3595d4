package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;

/**
 * A package's script changes owners or modes below a path each time it is installed or upgraded; it
 * runs as root and stops at the first error ({@code set -e}), which leaves the package half
 * configured.
 *
 * @param packageName the Debian package
 * @param path what it changes, with everything below
 */
public record PostinstChowns(String packageName, AbsolutePath path) implements Fact {
  /** Refuses what a message could not show. */
  public PostinstChowns {
    Texts.line("package", packageName);
  }
}
