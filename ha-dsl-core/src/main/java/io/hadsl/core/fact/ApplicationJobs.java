package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;

/**
 * Jobs that an application has, and does not start by itself as it should.
 *
 * @param trigger what the application is set to wait for
 * @param program what has to be started regularly, such as Nextcloud's {@code cron.php}
 */
public record ApplicationJobs(Trigger trigger, AbsolutePath program) implements Fact {

  /** What starts an application's jobs. */
  public enum Trigger {
    /** Visits of users: a page that is loaded runs a job (Nextcloud's {@code ajax}). */
    VISITS,
    /** A request from outside ({@code webcron}). */
    WEB_REQUEST,
    /** The operating system's scheduler. */
    CRON
  }
}
