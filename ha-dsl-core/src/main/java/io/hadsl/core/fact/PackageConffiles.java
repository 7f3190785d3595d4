package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;

/**
 * A package has conffiles below a directory: dpkg compares and replaces them at each upgrade
 * (Debian policy 10.7).
 *
 * @param packageName the Debian package
 * @param directory where they are
 */
public record PackageConffiles(String packageName, AbsolutePath directory) implements Fact {}
