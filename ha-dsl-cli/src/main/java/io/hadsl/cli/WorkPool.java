package io.hadsl.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/** A pool as wide as the machine. */
final class WorkPool {

  private WorkPool() {}

  /**
   * Works as a member of the pool. Only members take over the parts of each other's work; another
   * thread that waits for a part which is cut into parts of its own would wait and do nothing.
   */
  static <T> T run(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    pool.execute(task);
    try {
      return Later.result(task);
    } finally {
      pool.shutdown();
    }
  }
}
