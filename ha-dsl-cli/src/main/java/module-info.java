/** The command line. */
module io.hadsl.cli {
  requires info.picocli;
  requires io.hadsl.components;
  requires io.hadsl.core;
  requires io.hadsl.examples;
  requires io.hadsl.export;
  requires io.hadsl.proof;
  requires io.hadsl.lab;
  requires io.hadsl.provision;
  requires io.hadsl.puppet;
  requires io.hadsl.shell;
  requires io.hadsl.systemd;
  requires java.compiler;
  requires java.xml;
  requires tools.jackson.core;
  requires static org.jspecify;

  opens io.hadsl.cli to
      info.picocli;
}
