package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** {@code php -l} over PHP files. */
final class PhpSyntax implements Reader {

  @Override
  public String id() {
    return "php";
  }

  @Override
  public Program program() {
    return new Program("php", "php-cli");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(
            file -> file.path().endsWith(".php") || file.text().startsWith("#!/usr/bin/php")),
        subject ->
            Tasks.unlessAccepted(
                id(),
                List.of(subject),
                Launch.of("php", "-n", "-d", "display_errors=1", "-l")
                    .with(List.of(subject.file()))
                    .run(),
                Lines.PHP));
  }
}
