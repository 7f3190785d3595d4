/** Topologies as Java source. */
module io.hadsl.export {
  requires com.palantir.javapoet;
  requires java.compiler;
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.export;

  uses io.hadsl.core.model.ComponentType;
}
