package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code sysctl --dry-run} over kernel settings. */
final class Sysctl implements Reader {

  private static final Pattern LINE =
      Pattern.compile("(?<file>/.*?)\\((?<line>\\d+)\\): (?<message>.*)");

  @Override
  public String id() {
    return "sysctl";
  }

  @Override
  public Program program() {
    return new Program("sysctl", "procps");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().startsWith("/etc/sysctl.d/")),
        subject ->
            Tasks.unlessSilent(
                id(),
                List.of(subject),
                said(
                    Launch.of("sysctl", "--dry-run", "--quiet", "-p")
                        .with(List.of(subject.file()))
                        .run()),
                LINE));
  }

  /** What is not one of the settings, which it prints; its status says nothing. */
  private static Ended said(Ended ended) {
    String rest =
        ended.lines().stream()
            .filter(line -> line.startsWith("sysctl: "))
            .map(line -> line.substring("sysctl: ".length()))
            .collect(Collectors.joining("\n"));
    return new Ended(ended.status(), rest);
  }
}
