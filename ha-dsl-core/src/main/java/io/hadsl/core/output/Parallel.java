package io.hadsl.core.output;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does work on the numbers 0 to n-1, in blocks, on a few threads. */
final class Parallel {

  /** Numbers per block: enough that taking a block costs nothing, few enough to share evenly. */
  static final int BLOCK = 256;

  private Parallel() {}

  /** Work on the numbers from {@code from} to {@code to} - 1. */
  interface BlockTask {
    void run(int from, int to) throws IOException;
  }

  /**
   * Runs the task over all blocks, the last block first: the large files of a tree stand at its
   * top, where most names come after those of folders, and no thread should begin one of them when
   * the others have ended. The first failure stops the others and is thrown here.
   */
  static void blocks(int threads, int size, BlockTask task) throws IOException {
    int blocks = (size + BLOCK - 1) / BLOCK;
    AtomicInteger left = new AtomicInteger(blocks);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable worker =
        () -> {
          try {
            int block = left.decrementAndGet();
            while (block >= 0 && failure.get() == null) {
              task.run(BLOCK * block, Math.min(BLOCK * (block + 1), size));
              block = left.decrementAndGet();
            }
          } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          }
        };
    Thread[] helpers = new Thread[Math.max(0, Math.min(threads, blocks) - 1)];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Thread(worker, "ha-dsl-output-" + i);
      helpers[i].start();
    }
    worker.run();
    joinAll(helpers);
    rethrow(failure.get());
  }

  /** Waits for all, even when interrupted: nobody may write after the caller has gone on. */
  private static void joinAll(Thread[] helpers) {
    boolean interrupted = false;
    for (Thread helper : helpers) {
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }
}
