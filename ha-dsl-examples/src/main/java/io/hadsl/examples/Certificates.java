package io.hadsl.examples;

import io.hadsl.components.caddy.CaddyProxy;

/** The examples' parameter {@code certificates}. */
final class Certificates {

  private Certificates() {}

  static CaddyProxy.Certificates named(String name) {
    return switch (name) {
      case "public" -> CaddyProxy.Certificates.PUBLIC;
      case "internal" -> CaddyProxy.Certificates.INTERNAL;
      default ->
          throw new IllegalArgumentException(
              "parameter certificates=" + name + " is not allowed: use public or internal");
    };
  }
}
