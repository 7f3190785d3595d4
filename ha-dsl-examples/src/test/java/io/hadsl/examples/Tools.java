package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hadsl.proof.program.Program;

/** The programs that tests cannot do without. */
final class Tools {

  private Tools() {}

  /** Skips the test without the program; in CI, where everything must be there, fails it. */
  static void require(String program, String debianPackage) {
    Program needed = new Program(program, debianPackage);
    if (!needed.isInstalled()) {
      if (System.getenv("CI") != null) {
        fail(needed.hint());
      }
      abort(needed.hint());
    }
  }
}
