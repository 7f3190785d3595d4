package io.hadsl.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The constant parts of the scripts: shell functions, in files of their own beside this class. */
final class Library {

  static final String RUN = read("run.sh");
  static final String PRECONDITIONS = read("preconditions.sh");
  static final String PACKAGES = read("packages.sh");
  static final String ACCOUNTS = read("accounts.sh");
  static final String FILES = read("files.sh");
  static final String SECRETS = read("secrets.sh");
  static final String UNITS = read("units.sh");
  static final String COMMANDS = read("commands.sh");
  static final String ROLLOUT = read("rollout.sh");

  private Library() {}

  private static String read(String name) {
    try (InputStream in = Library.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the library's own jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
