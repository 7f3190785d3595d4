/** Machines on this computer, on which a topology is tried. */
module io.hadsl.lab {
  requires transitive io.hadsl.core;
  requires java.net.http;
  requires static org.jspecify;

  exports io.hadsl.lab;
  exports io.hadsl.lab.client;
  exports io.hadsl.lab.host;
  exports io.hadsl.lab.image;
  exports io.hadsl.lab.machine;
}
