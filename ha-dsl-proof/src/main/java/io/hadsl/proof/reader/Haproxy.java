package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** {@code haproxy -c}; a warning refuses as well. */
final class Haproxy implements Reader {

  private static final Pattern LINE =
      Pattern.compile("(?<file>/.*?):(?<line>\\d+)\\] : (?<message>.*)");

  @Override
  public String id() {
    return "haproxy";
  }

  @Override
  public Program program() {
    return new Program("haproxy", "haproxy");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().equals("/etc/haproxy/haproxy.cfg")),
        subject ->
            Tasks.unlessAccepted(
                id(),
                List.of(subject),
                Launch.of("haproxy", "-c", "-q", "-dW", "-f").with(List.of(subject.file())).run(),
                LINE));
  }
}
