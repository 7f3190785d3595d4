/** Topologies as Java source and as JSON. */
@SuppressWarnings("module") // the command line is built after this
module io.hadsl.export {
  requires com.palantir.javapoet;
  requires java.compiler;
  requires tools.jackson.core;
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.export;
  exports io.hadsl.export.json to
      io.hadsl.cli;

  uses io.hadsl.core.model.ComponentType;
}
