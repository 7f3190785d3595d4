package io.hadsl.proof.reader;

import io.hadsl.proof.catalog.CatalogCompiler;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code puppet FACE validate}: {@code parser} over the manifests, {@code epp} over the templates.
 *
 * @param face Puppet's subcommand
 * @param ending how the names of the files that it reads end
 */
record PuppetValidate(String face, String ending) implements Reader {

  private static final Pattern LINE =
      Pattern.compile("\\(file: (?<file>[^,)]+), line: (?<line>\\d+)");

  @Override
  public String id() {
    return "puppet-" + face;
  }

  @Override
  public Program program() {
    return CatalogCompiler.PUPPET;
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    List<Subject> subjects = material.emitted(file -> file.path().endsWith(ending));
    return Tasks.shares(
        subjects,
        some ->
            Tasks.unlessSilent(
                id(),
                some,
                Launch.of("puppet", face, "validate", "--color=false")
                    .with(Tasks.files(some))
                    .set("HOME", material.folder())
                    .run(),
                LINE));
  }
}
