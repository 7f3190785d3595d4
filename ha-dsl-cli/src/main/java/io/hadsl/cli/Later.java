package io.hadsl.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is found out once: by the first thread that asks, or by one that began sooner. */
final class Later<T> {

  private final FutureTask<T> task;

  Later(Callable<T> work) {
    this.task = new FutureTask<>(work);
  }

  /** Something that another thread begins to find out at once. */
  static <T> Later<T> begun(Callable<T> work) {
    Later<T> later = new Later<>(work);
    later.begin();
    return later;
  }

  /** Has another thread begin to find it out, unless one has. */
  void begin() {
    Thread thread = new Thread(task, "later");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was found out; what was thrown meanwhile is thrown here. */
  T get() {
    task.run();
    return result(task);
  }

  /** What a task found out, when it has. */
  static <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What the work itself threw, as if it had been done here. */
  private static RuntimeException unchecked(ExecutionException failure) {
    if (failure.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (failure.getCause() instanceof Error cause) {
      throw cause;
    }
    return new IllegalStateException(failure);
  }
}
