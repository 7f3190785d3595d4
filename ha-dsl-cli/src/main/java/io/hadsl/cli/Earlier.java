package io.hadsl.cli;

import io.hadsl.cli.json.TopologyJsonWriter;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.output.LastWrite;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What is found out on another thread while the rules look at a topology: its JSON, and what the
 * output directory remembers of the run before.
 */
final class Earlier {

  private final FutureTask<Optional<LastWrite>> lastWrite;
  private final FutureTask<String> json;

  /** Begins at once. */
  Earlier(Topology topology, FileTreeWriter writer) {
    lastWrite = new FutureTask<>(writer::untouched);
    json = new FutureTask<>(() -> TopologyJsonWriter.text(topology));
    Thread thread =
        new Thread(
            () -> {
              json.run();
              lastWrite.run();
            },
            "earlier");
    thread.setDaemon(true);
    thread.start();
  }

  /** The topology as JSON. */
  String json() {
    return await(json);
  }

  /** What the directory remembers. */
  Optional<LastWrite> lastWrite() {
    return await(lastWrite);
  }

  private static <T> T await(FutureTask<T> task) {
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

  /** What the task itself threw, as if it had run here. */
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
