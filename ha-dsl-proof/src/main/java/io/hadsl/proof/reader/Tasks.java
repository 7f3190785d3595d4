package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts work into tasks, and finds what is complained of in what a program says. */
final class Tasks {

  private Tasks() {}

  /** Reads one subject, or several. */
  @FunctionalInterface
  interface Check<T> {
    /** What is complained of. */
    List<Complaint> read(T subject) throws IOException;
  }

  /** A task for each subject. */
  static List<Task> each(List<Subject> subjects, Check<Subject> check) {
    return subjects.stream()
        .map(subject -> new Task(List.of(subject), () -> check.read(subject)))
        .toList();
  }

  /** A task for each so many subjects. */
  static List<Task> batches(List<Subject> subjects, int size, Check<List<Subject>> check) {
    List<Task> tasks = new ArrayList<>();
    for (int from = 0; from < subjects.size(); from += size) {
      List<Subject> batch = subjects.subList(from, Math.min(from + size, subjects.size()));
      tasks.add(new Task(batch, () -> check.read(batch)));
    }
    return tasks;
  }

  /** A task for each processor, for programs that take long to start. */
  static List<Task> shares(List<Subject> subjects, Check<List<Subject>> check) {
    int processors = Runtime.getRuntime().availableProcessors();
    // A start that costs seconds is worth it for many files only.
    int least = 50;
    return batches(subjects, Math.max(least, -Math.floorDiv(-subjects.size(), processors)), check);
  }

  /** The files of subjects, as arguments. */
  static List<Path> files(List<Subject> subjects) {
    return subjects.stream().map(Subject::file).toList();
  }

  /** Nothing if a program ended well; else what it said, line for line where it names files. */
  static List<Complaint> unlessAccepted(
      String reader, List<Subject> subjects, Ended ended, Pattern line) {
    return ended.status() == 0 ? List.of() : complaints(reader, subjects, ended, line);
  }

  /** Nothing if a program ended well and without a word. */
  static List<Complaint> unlessSilent(
      String reader, List<Subject> subjects, Ended ended, Pattern line) {
    return ended.isSilent() ? List.of() : complaints(reader, subjects, ended, line);
  }

  /**
   * The complaints in an output.
   *
   * @param line finds {@code file}, {@code line} and perhaps {@code message} by these names; what
   *     it does not match is told only if nothing matches
   */
  private static List<Complaint> complaints(
      String reader, List<Subject> subjects, Ended ended, Pattern line) {
    Map<String, Subject> byFile = new HashMap<>();
    subjects.forEach(subject -> byFile.put(subject.file().toString(), subject));
    List<Complaint> complaints = new ArrayList<>();
    for (String said : ended.lines()) {
      Matcher matcher = line.matcher(said);
      Subject subject = matcher.find() ? byFile.get(matcher.group("file")) : null;
      if (subject != null) {
        String message =
            line.pattern().contains("?<message>") ? matcher.group("message") : said.strip();
        complaints.add(subject.complaint(reader, Integer.parseInt(matcher.group("line")), message));
      }
    }
    if (complaints.isEmpty()) {
      complaints.add(subjects.get(0).complaint(reader, ended.message()));
    }
    return complaints;
  }
}
