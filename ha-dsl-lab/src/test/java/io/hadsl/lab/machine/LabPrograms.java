package io.hadsl.lab.machine;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hadsl.lab.Doctor;

/** What a computer must have for machines to boot on it. */
final class LabPrograms {

  private LabPrograms() {}

  /** Skips the test where machines cannot be booted, but fails where a program could be there. */
  static void require() {
    new Doctor(LabHome.ofTests())
        .inability()
        .ifPresent(
            found -> {
              if (found.installable() && System.getenv("CI") != null) {
                fail(found.toString());
              }
              abort(found.toString());
            });
  }
}
