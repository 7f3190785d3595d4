package io.hadsl.cli;

import io.hadsl.core.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of emitted files: one that was there, or one that was made for this run only.
 *
 * @param directory where the files are
 * @param plan what they were made from, if they were made for this run
 */
record Emission(Path directory, Optional<Plan> plan) implements AutoCloseable {

  /** Removes what was made for this run. */
  @Override
  public void close() {
    if (plan.isEmpty()) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
