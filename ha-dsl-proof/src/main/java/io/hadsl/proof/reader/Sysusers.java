package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code systemd-sysusers --dry-run} over accounts, on a machine that has only root. */
final class Sysusers implements Reader {

  @Override
  public String id() {
    return "systemd-sysusers";
  }

  @Override
  public Program program() {
    return new Program("systemd-sysusers", "systemd");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.emitted(file -> file.path().contains("/systemd/etc/sysusers.d/")),
        subject ->
            Tasks.unlessAccepted(
                id(),
                List.of(subject),
                Launch.of("systemd-sysusers", "--dry-run", "--root=" + freshRoot(material))
                    .with(List.of(subject.file()))
                    .run(),
                Lines.GNU));
  }

  /** A folder with the accounts that every machine has before anything is installed. */
  static Path freshRoot(Material material) throws IOException {
    Path root = material.folder();
    Path etc = Files.createDirectory(root.resolve("etc"));
    Files.writeString(etc.resolve("passwd"), "root:x:0:0:root:/root:/bin/bash\n");
    Files.writeString(etc.resolve("group"), "root:x:0:\n");
    return root;
  }
}
