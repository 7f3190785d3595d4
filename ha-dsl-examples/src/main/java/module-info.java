/** Example models. */
module io.hadsl.examples {
  requires transitive io.hadsl.components;
  requires transitive io.hadsl.core;
  requires static org.jspecify;

  exports io.hadsl.examples;
  exports io.hadsl.examples.wordpress;

  provides io.hadsl.core.model.ComponentType with
      io.hadsl.examples.wordpress.WordPressType;
}
