package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code mdl}: Markdown that every renderer shows as it was meant. */
final class MarkdownLint implements Reader {

  /** Lines may be as long as tables and sentences are; steps are counted. */
  private static final String STYLE =
      """
      all
      exclude_rule 'MD013'
      rule 'MD029', :style => :ordered
      """;

  @Override
  public String id() {
    return "mdl";
  }

  @Override
  public Program program() {
    return new Program("mdl", "ruby-mdl");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    Path style = Files.writeString(material.folder().resolve("style.rb"), STYLE);
    return Tasks.batches(
        material.emitted(file -> file.path().endsWith(".md")),
        100,
        some ->
            Tasks.unlessAccepted(
                id(),
                some,
                Launch.of("mdl", "--style", style.toString()).with(Tasks.files(some)).run(),
                Lines.GNU));
  }
}
