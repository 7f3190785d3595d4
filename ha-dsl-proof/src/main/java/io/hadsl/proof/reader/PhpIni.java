package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** PHP's own reader of ini files. */
final class PhpIni implements Reader {

  @Override
  public String id() {
    return "php-ini";
  }

  @Override
  public Program program() {
    return new Program("php", "php-cli");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(
            file -> file.path().startsWith("/etc/php/") && file.path().endsWith(".ini")),
        subject ->
            Tasks.unlessSilent(
                id(),
                List.of(subject),
                Launch.of("php", "-n", "-r", READ).with(List.of("--", subject.file())).run(),
                Lines.PHP));
  }

  private static final String READ =
      "ini_set('display_errors', 'stdout'); exit(parse_ini_file($argv[1]) === false ? 1 : 0);";
}
