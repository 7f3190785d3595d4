package io.hadsl.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Runs the usual commands once, so that the launcher can keep the classes they load in an archive
 * that later starts share.
 */
final class WarmUp {

  private WarmUp() {}

  /** Runs each command; the launcher's own. */
  public static void main(String[] args) throws Exception {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(nowhere, nowhere, Set.of());
    Path folder = Files.createTempDirectory("ha-dsl-warm-up");
    String out = folder.resolve("out").toString();
    CommandRunner.run(console, "--help");
    CommandRunner.run(console, "list");
    CommandRunner.run(console, "check", "publik", "--format", "json");
    CommandRunner.run(console, "synth", "publik", "--output", out);
    CommandRunner.run(console, "synth", "publik", "--output", out);
    System.exit(0);
  }
}
