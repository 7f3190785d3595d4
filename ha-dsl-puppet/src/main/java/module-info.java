/** Backend that writes Puppet code. */
module io.hadsl.puppet {
  requires transitive io.hadsl.core;
  requires static org.jspecify;
}
