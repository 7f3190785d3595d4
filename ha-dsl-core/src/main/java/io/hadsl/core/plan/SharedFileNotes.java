package io.hadsl.core.plan;

import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Lets the units of every node learn of a changed file on a share. The first node writes it and
 * restarts its own; the others find it right, and would go on with what they read before. So each
 * node notes the checksums of the files that its units have read.
 */
final class SharedFileNotes {

  /** A colon separates the files, as in PATH; no name that holds one is noted. */
  private static final char SEPARATOR = ':';

  private static final String SPLIT =
      """
      IFS=:
      set -f
      # shellcheck disable=SC2086 # Names of files, separated by colons.
      """;

  // Of a file of which all but a password is known, a checksum is enough to try passwords.
  private static final String NOTE = "umask 077\n" + SPLIT + "sha256sum -- $FILES >\"$NOTE\"\n";
  private static final String IS_NOTED =
      SPLIT + "[ \"$(sha256sum -- $FILES 2>/dev/null)\" = \"$(cat \"$NOTE\" 2>/dev/null)\" ]\n";

  private SharedFileNotes() {}

  /** Adds a note of the files that lie in stores and that units react to, if there are any. */
  static void add(Instance instance, ResourceSink own) {
    if (instance.nodes().size() < 2 || instance.service().stores().isEmpty()) {
      return;
    }
    List<Step> files = new ArrayList<>(2);
    Set<ResourceId> readers = new HashSet<>();
    for (Step step : own.steps()) {
      if (!step.notifies().isEmpty()
          && step.resource() instanceof TextFile file
          && isKept(instance, file.path())) {
        files.add(step);
        readers.addAll(step.notifies());
      }
    }
    if (!files.isEmpty()) {
      add(files, readers, own);
    }
  }

  private static boolean isKept(Instance instance, AbsolutePath path) {
    if (path.value().indexOf(SEPARATOR) >= 0) {
      return false;
    }
    for (Store store : instance.service().stores()) {
      if (path.isWithin(store.path())) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Step> files, Set<ResourceId> readers, ResourceSink own) {
    StringJoiner names = new StringJoiner(String.valueOf(SEPARATOR));
    for (Step each : files) {
      names.add(((TextFile) each.resource()).path().value());
    }
    String all = names.toString();
    Note usual = own.ofService(Note.class, () -> Note.of(all));
    Note note = usual.files().equals(all) ? usual : Note.of(all);
    List<Step> units = new ArrayList<>(readers.size());
    for (Step each : own.steps()) {
      if (readers.contains(each.id())) {
        units.add(each);
      }
    }
    Step notes = own.add(Directory.NOTES);
    own.add(Phase.CONFIGURE, note.command())
        .after(notes)
        .after(files.toArray(Step[]::new))
        .notifies(units.toArray(Step[]::new));
  }

  /**
   * Notes some files; nearly always those of all instances of a service.
   *
   * @param files their names, separated
   */
  private record Note(String files, Command command) {

    static Note of(String files) {
      int end = files.indexOf(SEPARATOR);
      String first = end < 0 ? files : files.substring(0, end);
      String note = Directory.NOTES.path() + "/" + first.substring(1).replace('/', '-');
      return new Note(
          files,
          Command.unless("notice changes of " + first + " by other nodes", NOTE, IS_NOTED)
              .with("FILES", files, "NOTE", note));
    }
  }
}
