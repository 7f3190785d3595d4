package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Python's own compiler over settings that are Python. */
final class Python implements Reader {

  private static final Pattern LINE = Pattern.compile("File \"(?<file>/.*?)\", line (?<line>\\d+)");

  @Override
  public String id() {
    return "python";
  }

  @Override
  public Program program() {
    return new Program("python3", "python3");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().endsWith(".py")),
        subject ->
            Tasks.unlessAccepted(
                id(),
                List.of(subject),
                Launch.of("python3", "-W", "error", "-c", COMPILE)
                    .with(List.of(subject.file()))
                    .run(),
                LINE));
  }

  /** Not py_compile, which leaves a file behind. */
  private static final String COMPILE =
      "import sys; compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')";
}
