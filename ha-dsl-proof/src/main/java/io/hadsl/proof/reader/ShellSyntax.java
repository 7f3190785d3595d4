package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.tree.EmittedFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A shell that parses scripts without running them: {@code dash -n}, {@code bash -n}. */
final class ShellSyntax implements Reader {

  private static final int BATCH = 200;

  /** {@code FILE: 3: Syntax error: ...}, and bash's {@code FILE: line 3: ...}. */
  private static final Pattern LINE =
      Pattern.compile("^(?<file>/.*?): (line )?(?<line>\\d+): (?<message>.*)$");

  private final String shell;
  private final Predicate<EmittedFile> scripts;

  private ShellSyntax(String shell, Predicate<EmittedFile> scripts) {
    this.shell = shell;
    this.scripts = scripts;
  }

  /** Debian's {@code /bin/sh}. */
  static ShellSyntax dash() {
    return new ShellSyntax("dash", Scripts::isPosix);
  }

  /** The shell of scripts that ask for it. */
  static ShellSyntax bash() {
    return new ShellSyntax("bash", Scripts::isBash);
  }

  @Override
  public String id() {
    return shell;
  }

  @Override
  public Program program() {
    return new Program(shell, shell);
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.batches(
        material.emitted(scripts), BATCH, subjects -> check(id(), shell, subjects));
  }

  /** What a shell says of scripts: one process each, as a shell reads one script only. */
  static List<Complaint> check(String id, String shell, List<Subject> subjects) throws IOException {
    String loop = "status=0; for file; do \"$0\" -n \"$file\" || status=1; done; exit $status";
    return Tasks.unlessSilent(
        id, subjects, Launch.of("sh", "-c", loop, shell).with(Tasks.files(subjects)).run(), LINE);
  }
}
