package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A write that can be left at any point, as if the process were killed there. */
record Crash(Workshop workshop, List<Step> steps, InPlaceChange change) {

  /** Goes as far as the journal: the next thing would be the first step. */
  static Crash prepare(Path out, FileTree tree) throws IOException {
    ChangeSet changes = ChangeSet.between(out, tree, 1, false);
    Workshop workshop = new Workshop(out);
    InPlaceChange change = new InPlaceChange(out, workshop, changes);
    change.stage(1);
    return new Crash(workshop, changes.steps(), change);
  }
}
