package io.hadsl.cli;

import io.hadsl.lab.LabLog;

/** Tells a person what a lab does, each line with the time since the start. */
final class LabSteps implements LabLog {

  private final Console console;
  private final boolean silent;
  private final long start = System.nanoTime();

  LabSteps(Console console, boolean silent) {
    this.console = console;
    this.silent = silent;
  }

  @Override
  public synchronized void say(String text) {
    if (silent) {
      return;
    }
    long tenths = (System.nanoTime() - start) / 100_000_000L;
    String time = tenths / 10 + "." + tenths % 10 + " s";
    console.err().println(" ".repeat(Math.max(0, 8 - time.length())) + time + "  " + text);
    console.err().flush();
  }
}
