/** Backend that writes provisioning plans. */
module io.hadsl.provision {
  requires transitive io.hadsl.core;
  requires static org.jspecify;
}
