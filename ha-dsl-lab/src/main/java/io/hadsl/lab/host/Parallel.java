package io.hadsl.lab.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The same work on several machines at once. */
public final class Parallel {

  private Parallel() {}

  /**
   * Does the work for each, and waits for all.
   *
   * @param all what it is done for
   * @param work the work
   * @throws LabException after all have ended, with what each failure said
   */
  public static <T> void each(Collection<T> all, Consumer<T> work) {
    if (all.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (T one : all) {
        running.add(threads.submit(() -> work.accept(one)));
      }
      await(running);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(List<Future<?>> running) {
    List<String> failures = new ArrayList<>();
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof LabException problem)) {
          throw new IllegalStateException(e.getCause());
        }
        failures.add(String.valueOf(problem.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LabException("interrupted", e);
      }
    }
    if (!failures.isEmpty()) {
      throw new LabException(String.join("\n", failures));
    }
  }
}
