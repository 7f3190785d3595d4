package io.hadsl.core.fact;

/**
 * This instance signs certificates, with a key that it made itself.
 *
 * @param trustedBy who accepts what it signs, such as {@code Puppet agents}
 */
public record CertificateAuthority(String trustedBy) implements Fact {}
