/** Example models. */
module io.hadsl.examples {
  requires transitive io.hadsl.components;
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.examples;
}
