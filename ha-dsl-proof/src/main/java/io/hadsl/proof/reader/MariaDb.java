package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** {@code mariadbd --help --verbose} reads its whole configuration and starts no server. */
final class MariaDb implements Reader {

  @Override
  public String id() {
    return "mariadb";
  }

  @Override
  public Program program() {
    return new Program("mariadbd", "mariadb-server");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(
            file -> file.path().startsWith("/etc/mysql/") && file.path().endsWith(".cnf")),
        subject ->
            Tasks.unlessAccepted(
                id(),
                List.of(subject),
                Launch.of("mariadbd", "--defaults-file=" + subject.file(), "--help", "--verbose")
                    .run(),
                Lines.GNU));
  }
}
