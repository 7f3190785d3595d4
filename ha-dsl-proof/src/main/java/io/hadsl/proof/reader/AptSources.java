package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code apt-get indextargets} reads sources and says what it would fetch; it fetches nothing. */
final class AptSources implements Reader {

  private static final Pattern LINE =
      Pattern.compile("(?<message>.*entry (?<line>\\d+) in list file (?<file>/\\S+).*)");

  @Override
  public String id() {
    return "apt";
  }

  @Override
  public Program program() {
    return new Program("apt-get", "apt");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().matches("/etc/apt/sources\\.list\\.d/.*\\.list")),
        subject -> {
          Path none = material.folder();
          return Tasks.unlessAccepted(
              id(),
              List.of(subject),
              Launch.of("apt-get", "indextargets", "--no-release-info")
                  .with(List.of("-o", "Dir::Etc::sourcelist=" + subject.file()))
                  .with(List.of("-o", "Dir::Etc::sourceparts=" + none))
                  .with(List.of("-o", "Dir::State::lists=" + none))
                  .with(List.of("-o", "Dir::Cache=" + none))
                  .run(),
              LINE);
        });
  }
}
