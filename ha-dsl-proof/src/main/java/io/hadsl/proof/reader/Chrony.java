package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** {@code chronyd -p} prints what it read and starts nothing. */
final class Chrony implements Reader {

  private static final Pattern LINE =
      Pattern.compile("(?<message>.* at line (?<line>\\d+) in file (?<file>/.*))");

  @Override
  public String id() {
    return "chrony";
  }

  @Override
  public Program program() {
    return new Program("chronyd", "chrony");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().equals("/etc/chrony/chrony.conf")),
        subject ->
            Tasks.unlessAccepted(
                id(),
                List.of(subject),
                Launch.of("chronyd", "-p", "-f").with(List.of(subject.file())).run(),
                LINE));
  }
}
