package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checksums of the system's own library, where there is one: Debian's Java depends on it. */
class SystemDigestTest {

  @BeforeEach
  void prefer() {
    boolean there = SystemDigest.prefer();
    assertTrue(there || System.getenv("CI") == null, "NSS is missing: apt-get install libnss3");
    assumeTrue(there, "apt-get install libnss3");
  }

  @Test
  void areThoseOfJava() throws NoSuchAlgorithmException {
    MessageDigest fast = MessageDigest.getInstance("SHA-256");
    assertEquals(SystemDigest.PROVIDER, fast.getProvider().getName());
    MessageDigest slow = MessageDigest.getInstance("SHA-256", Security.getProvider("SUN"));
    Random random = new Random(1);
    for (int length = 0; length < 100_000; length = length * 5 / 4 + 1) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertArrayEquals(slow.digest(bytes), fast.digest(bytes), "of " + length + " bytes");
    }
  }

  @Test
  void areAllThatIsTakenFromThere() throws NoSuchAlgorithmException {
    assertNotEquals(
        SystemDigest.PROVIDER, new SecureRandom().getProvider().getName(), "random numbers");
    assertNotEquals(
        SystemDigest.PROVIDER, MessageDigest.getInstance("SHA-512").getProvider().getName());
  }
}
