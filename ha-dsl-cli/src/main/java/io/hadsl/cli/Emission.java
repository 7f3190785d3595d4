package io.hadsl.cli;

import io.hadsl.core.plan.Plan;
import io.hadsl.proof.TemporaryFolder;
import java.nio.file.Path;
import java.util.Optional;

/** A directory of emitted files: one that was there, or one that was made for this run only. */
final class Emission implements AutoCloseable {

  private final Path directory;
  private final Optional<Made> made;

  private record Made(TemporaryFolder folder, Plan plan) {}

  private Emission(Path directory, Optional<Made> made) {
    this.directory = directory;
    this.made = made;
  }

  static Emission at(Path directory) {
    return new Emission(directory, Optional.empty());
  }

  static Emission of(TemporaryFolder folder, Plan plan) {
    return new Emission(folder.path(), Optional.of(new Made(folder, plan)));
  }

  Path directory() {
    return directory;
  }

  /** What the files were made from, if they were made for this run. */
  Optional<Plan> plan() {
    return made.map(Made::plan);
  }

  /** Removes what was made for this run. */
  @Override
  public void close() {
    made.map(Made::folder).ifPresent(TemporaryFolder::close);
  }
}
