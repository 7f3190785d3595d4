package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code caddy validate}: it sets every part of the server up, and starts none. */
final class Caddy implements Reader {

  @Override
  public String id() {
    return "caddy";
  }

  @Override
  public Program program() {
    return new Program("caddy", "caddy");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().equals("/etc/caddy/Caddyfile")),
        subject -> {
          Path home = material.folder();
          return Tasks.unlessAccepted(
              id(),
              List.of(subject),
              Launch.of("caddy", "validate", "--adapter", "caddyfile", "--config")
                  .with(List.of(subject.file()))
                  // Its certificates and locks; else it would use those of the person who runs us.
                  .set("HOME", home)
                  .set("XDG_DATA_HOME", home)
                  .set("XDG_CONFIG_HOME", home)
                  .run(),
              Lines.GNU);
        });
  }
}
