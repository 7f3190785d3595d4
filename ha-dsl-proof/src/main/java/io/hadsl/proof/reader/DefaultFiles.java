package io.hadsl.proof.reader;

import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** {@code dash -n} over the settings in {@code /etc/default}, which scripts of packages source. */
final class DefaultFiles implements Reader {

  @Override
  public String id() {
    return "dash-defaults";
  }

  @Override
  public Program program() {
    return new Program("dash", "dash");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.batches(
        material.onNodes(file -> file.path().startsWith("/etc/default/")),
        100,
        some -> ShellSyntax.check(id(), "dash", some));
  }
}
