package io.hadsl.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Says what is being done, once the work has taken longer than a second. */
final class Progress implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final PrintWriter err;
  private final boolean silent;
  private final long start = System.nanoTime();
  private String phase = "";
  private boolean said = true;
  private boolean closed;

  /** Starts to watch; {@code silent} says nothing at all. */
  Progress(PrintWriter err, boolean silent) {
    this.err = err;
    this.silent = silent;
    if (!silent) {
      Thread watcher = new Thread(this::watch, "progress");
      watcher.setDaemon(true);
      watcher.start();
    }
  }

  /** The work goes on to something else, such as {@code writing 120 files}. */
  synchronized void phase(String next) {
    phase = next;
    said = false;
    if (System.nanoTime() - start > PATIENCE_NANOS) {
      say();
    }
  }

  /** Time since the start, as people read it: {@code 0.8 s}. */
  String elapsed() {
    long tenths = (System.nanoTime() - start) / 100_000_000L;
    return tenths / 10 + "." + tenths % 10 + " s";
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private synchronized void watch() {
    try {
      while (!closed) {
        long left = PATIENCE_NANOS - (System.nanoTime() - start);
        if (left <= 0) {
          say();
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void say() {
    if (!silent && !said && !closed) {
      said = true;
      err.println("ha-dsl: " + phase + " ...");
      err.flush();
    }
  }
}
