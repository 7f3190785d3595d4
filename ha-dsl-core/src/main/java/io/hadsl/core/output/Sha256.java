package io.hadsl.core.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as 64 lower-case hexadecimal digits. */
public final class Sha256 {

  private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(Sha256::digest);

  private Sha256() {}

  /**
   * The sum of some bytes.
   *
   * @param bytes all of them
   * @return their sum
   */
  public static String of(byte[] bytes) {
    return hex(OWN.get().digest(bytes));
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
