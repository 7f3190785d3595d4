package io.hadsl.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.proof.program.Program;

/** The programs that a test cannot do without. */
public final class Programs {

  private Programs() {}

  /** Skips the test without the program; in CI, where everything must be there, fails it. */
  public static void require(String name, String debianPackage) {
    Program program = new Program(name, debianPackage);
    if (System.getenv("CI") != null) {
      assertTrue(program.isInstalled(), program.hint());
    }
    assumeTrue(program.isInstalled(), program.hint());
  }
}
