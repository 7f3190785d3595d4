package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code shellcheck} over every script, down to matters of style. */
final class Shellcheck implements Reader {

  private static final Pattern LINE =
      Pattern.compile("^(?<file>/.*?):(?<line>\\d+):\\d+: (?<message>.*)$");

  /** It is slow over large scripts, so that few of them are enough for a start. */
  private static final int BATCH = 8;

  @Override
  public String id() {
    return "shellcheck";
  }

  @Override
  public Program program() {
    return new Program("shellcheck", "shellcheck");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    List<Task> tasks = new ArrayList<>();
    List<Subject> posix = material.emitted(Scripts::isPosix);
    tasks.addAll(Tasks.batches(posix, BATCH, some -> check(id(), some, "sh")));
    List<Subject> bash = material.emitted(Scripts::isBash);
    tasks.addAll(Tasks.batches(bash, BATCH, some -> check(id(), some, "bash")));
    return tasks;
  }

  /** What it says of scripts for a shell. */
  static List<Complaint> check(String id, List<Subject> subjects, String shell) throws IOException {
    return Tasks.unlessSilent(
        id,
        subjects,
        Launch.of("shellcheck", "--format=gcc", "--severity=style", "--shell=" + shell)
            .with(Tasks.files(subjects))
            .run(),
        LINE);
  }
}
