package io.hadsl.core.plan;

import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;

/**
 * What tries a mount again that has failed. systemd itself tries once: a server that is away while
 * a node boots would leave all that needs its files stopped for good, since {@code Restart=} is for
 * units that were started, and mounts have none (systemd.service(5), systemd.mount(5)).
 */
final class Remount {

  /** For {@code OnFailure=} of a mount unit. */
  static final String OF_THIS_UNIT = "remount@%n.service";

  // Only what has failed comes here: a mount that somebody stopped stays stopped.
  private static final String SCRIPT =
      "systemctl start \"$1\" && exec systemctl --no-block start multi-user.target";

  static final UnitFile TEMPLATE =
      UnitFile.unit(
          UnitName.of("remount@.service"),
          UnitDocument.builder(
                  "Tries a mount that has failed until it succeeds, then starts what waited for it:",
                  "all that the boot wanted. To end the tries: systemctl stop 'remount@*'")
              .section("Unit")
              .raw("Description", "Mounting of %i, tried every minute")
              // As often as it takes.
              .raw("StartLimitIntervalSec", "0")
              .section("Service")
              .raw("ExecStart", "/bin/sh -c " + quoted(SCRIPT) + " remount %i")
              .raw("Restart", "on-failure")
              .raw("RestartSec", "60")
              .build());

  private Remount() {}

  /** In single quotes, where systemd still reads variables (systemd.service(5)). */
  private static String quoted(String script) {
    return "'" + script.replace("$", "$$") + "'";
  }
}
