package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * This instance signs certificates, with a key that it made itself.
 *
 * @param trustedBy who accepts what it signs, such as {@code Puppet agents}
 */
public record CertificateAuthority(String trustedBy) implements Fact {
  /** Refuses what a message could not show. */
  public CertificateAuthority {
    Texts.line("those who trust a certificate authority", trustedBy);
  }
}
