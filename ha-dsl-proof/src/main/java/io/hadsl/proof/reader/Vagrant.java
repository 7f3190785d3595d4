package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code vagrant validate}; it loads the Vagrantfile, and looks at every setting. */
final class Vagrant implements Reader {

  private static final Pattern LINE = Pattern.compile("(?<file>/.*?):(?<line>\\d+)");

  @Override
  public String id() {
    return "vagrant";
  }

  @Override
  public Program program() {
    return new Program("vagrant", "vagrant");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.emitted(file -> file.name().equals("Vagrantfile")),
        subject -> {
          Path own = material.folder();
          return Tasks.unlessAccepted(
              id(),
              List.of(subject),
              // Which maker of machines is installed here says nothing about the file.
              Launch.of("vagrant", "validate", "--ignore-provider", "--no-color")
                  .in(subject.file().resolveSibling("."))
                  .set("VAGRANT_HOME", own.resolve("home"))
                  // Else it would leave a folder beside the file.
                  .set("VAGRANT_DOTFILE_PATH", own.resolve("machines"))
                  .set("HOME", own)
                  .run(),
              LINE);
        });
  }
}
