/** Backend that writes shell scripts. */
module io.hadsl.shell {
  requires transitive io.hadsl.core;
  requires static org.jspecify;
}
