package io.hadsl.core.plan;

/** What profiles are for, in words. */
final class Summaries {

  private Summaries() {}

  static String of(String profile) {
    return switch (profile) {
      case Profiles.ACCOUNTS ->
          "Accounts with fixed numbers, before any package could take a number of its own.";
      case Profiles.LOCAL -> "Packages, files and kernel settings of single nodes.";
      case Profiles.MOUNTS -> "File systems that several nodes share.";
      default ->
          profile.startsWith(Profiles.MOUNTS)
              ? "File systems that nodes of this infrastructure serve."
              : "Installs and runs " + profile.replace('_', ' ') + ".";
    };
  }
}
