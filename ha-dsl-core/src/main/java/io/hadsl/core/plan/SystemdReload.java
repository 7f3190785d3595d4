package io.hadsl.core.plan;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;

/** Tells systemd to read its unit files again. */
final class SystemdReload {

  private SystemdReload() {}

  /**
   * A step for unit files of one purpose to notify; each purpose has its own, because profiles do
   * not share steps.
   */
  static Step add(ResourceSink sink, String purpose) {
    return sink.add(Command.onNotify("reload systemd for " + purpose, "systemctl daemon-reload"));
  }
}
