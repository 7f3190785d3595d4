package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;

/**
 * Where the certificate that a proxy shows to users comes from.
 *
 * @param source who makes it
 * @param place the file or directory on the node that holds it with its key
 */
public record Certificate(Source source, AbsolutePath place) implements Fact {

  /** Who makes a certificate. */
  public enum Source {
    /** Each instance asks a public authority for it, which visits the name to prove it (ACME). */
    ACME,
    /** Each instance makes it, with an authority of its own. */
    OWN_AUTHORITY,
    /** Somebody puts the file there. */
    FILE
  }
}
