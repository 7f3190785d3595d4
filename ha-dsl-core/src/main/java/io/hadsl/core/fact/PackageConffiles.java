package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;

/**
 * A package has conffiles below a directory: dpkg compares and replaces them at each upgrade
 * (Debian policy 10.7).
 *
 * @param packageName the Debian package
 * @param directory where they are
 */
public record PackageConffiles(String packageName, AbsolutePath directory) implements Fact {
  /** Refuses what a message could not show. */
  public PackageConffiles {
    Texts.line("package", packageName);
  }
}
