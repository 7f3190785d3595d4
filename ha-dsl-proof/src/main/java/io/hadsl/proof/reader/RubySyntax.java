package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** {@code ruby -wc} over the Vagrantfile: its syntax, and what Ruby warns of. */
final class RubySyntax implements Reader {

  private static final Pattern LINE = Pattern.compile("(?<file>/.*?):(?<line>\\d+): ");

  @Override
  public String id() {
    return "ruby";
  }

  @Override
  public Program program() {
    return new Program("ruby", "ruby");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.emitted(file -> file.name().equals("Vagrantfile")),
        subject -> {
          Ended ended = Launch.of("ruby", "-wc", subject.file().toString()).run();
          // "Syntax OK" is all that it says of what it accepts.
          String rest = ended.output().replace("Syntax OK\n", "");
          return Tasks.unlessSilent(id(), List.of(subject), new Ended(ended.status(), rest), LINE);
        });
  }
}
