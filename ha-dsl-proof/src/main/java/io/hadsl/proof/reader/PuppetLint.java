package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** {@code puppet-lint} over the manifests: Puppet's style guide, with every check. */
final class PuppetLint implements Reader {

  @Override
  public String id() {
    return "puppet-lint";
  }

  @Override
  public Program program() {
    return new Program("puppet-lint", "puppet-lint");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    List<Subject> subjects = material.emitted(file -> file.path().endsWith(".pp"));
    return Tasks.shares(
        subjects,
        some ->
            Tasks.unlessSilent(
                id(),
                some,
                Launch.of("puppet-lint", "--fail-on-warnings", "--log-format")
                    .with(List.of("%{path}:%{line}: %{kind}: %{message}"))
                    .with(Tasks.files(some))
                    .set("HOME", material.folder())
                    .in(material.tree().root())
                    .run(),
                Lines.GNU));
  }
}
