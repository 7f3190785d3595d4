/** Backend that writes shell scripts. */
module io.hadsl.shell {
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.shell;

  provides io.hadsl.core.backend.Backend with
      io.hadsl.shell.ShellBackend;
}
