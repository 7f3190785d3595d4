/** Ready-made components of highly available systems. */
module io.hadsl.components {
  requires transitive io.hadsl.core;
  requires static org.jspecify;
}
