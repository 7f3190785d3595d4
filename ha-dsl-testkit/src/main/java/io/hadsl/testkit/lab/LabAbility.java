package io.hadsl.testkit.lab;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hadsl.lab.Doctor;
import io.hadsl.lab.machine.LabHome;

/** Whether tests can boot machines here. {@link Lab} asks by itself. */
public final class LabAbility {

  private LabAbility() {}

  /**
   * Skips the test where this computer cannot run a lab, with what {@code ha-dsl lab doctor} says;
   * with {@code CI} in the environment, fails it where only a program has to be installed.
   */
  public static void require() {
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
