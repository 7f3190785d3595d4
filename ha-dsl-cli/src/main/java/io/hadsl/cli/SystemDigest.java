package io.hadsl.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.HexFormat;

/**
 * Lets the system's own library take the checksums of this process, where it has one: NSS, which
 * Debian's Java depends on. It uses the processor's instructions for SHA-256, which the quick
 * compiler that this program runs with does not know, and is twenty times as fast. To load it takes
 * as long as the checksums of some hundred nodes.
 */
final class SystemDigest {

  /** The name that Java gives to a provider that is configured as {@code checksums}. */
  static final String PROVIDER = "SunPKCS11-checksums";

  private static final String ALGORITHM = "SHA-256";

  /** In memory only, and for nothing else: no keys, no random numbers, no signatures. */
  private static final String NSS =
      """
      --name = checksums
      nssUseSecmod = true
      nssDbMode = noDb
      enabledMechanisms = {
        CKM_SHA256
      }
      """;

  /** FIPS 180-4: the digest of the three letters {@code abc}. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private SystemDigest() {}

  /**
   * Takes digests with it from now on; without it Java's own stay. Returns whether there is one.
   */
  static synchronized boolean prefer() {
    if (Security.getProvider(PROVIDER) != null) {
      return true; // a process can load it once
    }
    Provider java = Security.getProvider("SunPKCS11");
    if (java == null) {
      return false;
    }
    try {
      Provider nss = java.configure(NSS);
      byte[] digest = MessageDigest.getInstance(ALGORITHM, nss).digest("abc".getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest).equals(OF_ABC)
          && Security.insertProviderAt(nss, 1) == 1;
    } catch (ProviderException | InvalidParameterException | GeneralSecurityException e) {
      return false; // not installed, or not allowed to
    }
  }
}
