package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What runs regularly. */
public sealed interface CronSpec {

  /**
   * What names the job in its service.
   *
   * @return a path or a name
   */
  String key();

  /**
   * A cron file that a package ships, such as {@code /etc/cron.d/wcs} or {@code
   * /etc/cron.hourly/fargo}.
   *
   * @param path the file's place
   */
  record Packaged(AbsolutePath path) implements CronSpec {

    private static final Set<String> DIRECTORIES =
        Set.of(
            "/etc/cron.d",
            "/etc/cron.hourly",
            "/etc/cron.daily",
            "/etc/cron.weekly",
            "/etc/cron.monthly");

    /** Refuses a path where cron does not look. */
    public Packaged {
      if (!DIRECTORIES.contains(path.parent().value())) {
        throw new IllegalArgumentException(
            "cron file \""
                + path
                + "\" is not where cron looks: use /etc/cron.d or /etc/cron.{hourly,daily,weekly,monthly}");
      }
    }

    @Override
    public String key() {
      return path.value();
    }
  }

  /**
   * A command on a schedule.
   *
   * @param name its name, also the file's: letters, digits, hyphens (cron(8) skips other files)
   * @param schedule when it runs
   * @param user who runs it
   * @param command the program's absolute path and its arguments; no shell reads them
   * @param runner what starts it
   */
  record Scheduled(
      String name, CronSchedule schedule, AccountName user, List<String> command, Runner runner)
      implements CronSpec {

    /** It refuses quotes and reads no variables there, not even the escape of a dollar sign. */
    private static final Pattern OF_TIMERS = Pattern.compile("[^'\"$]+");

    /** Checks the name and the command. */
    public Scheduled {
      Names.check("cron job", name);
      command = List.copyOf(command);
      if (command.isEmpty()) {
        throw new IllegalArgumentException(
            "cron job \"" + name + "\" has no command: give the program and its arguments");
      }
      if (command.get(0).indexOf(' ') >= 0) {
        throw new IllegalArgumentException(
            "program \""
                + Texts.shown(command.get(0))
                + "\" of cron job \""
                + name
                + "\" holds a blank: give each argument by itself, and call a script for what only a"
                + " shell can do, such as > and |");
      }
      AbsolutePath.of(command.get(0));
      if (runner == Runner.TIMER) {
        Texts.matching(
            "program of timer " + name,
            command.get(0),
            OF_TIMERS,
            "a path without quotes and dollar signs, which systemd does not take there");
      }
      for (String argument : command) {
        if (Texts.line("argument of cron job " + name, argument).indexOf('\\') >= 0) {
          throw new IllegalArgumentException(
              "argument \""
                  + argument
                  + "\" of cron job \""
                  + name
                  + "\" holds a backslash, which cron does not always keep: call a script that holds it");
        }
      }
    }

    @Override
    public String key() {
      return name;
    }

    /**
     * The same job, started by a systemd timer.
     *
     * @return a new job
     */
    public Scheduled asTimer() {
      return new Scheduled(name, schedule, user, command, Runner.TIMER);
    }
  }

  /** What starts a scheduled command. */
  enum Runner {
    /** cron, by a file in {@code /etc/cron.d}. */
    CRON,
    /** A systemd timer; it waits for the service's mounts. */
    TIMER
  }

  /**
   * A cron file that a package ships.
   *
   * @param path such as {@code /etc/cron.d/wcs}
   * @return the job
   */
  static Packaged packaged(String path) {
    return new Packaged(AbsolutePath.of(path));
  }

  /**
   * A command that cron starts.
   *
   * @param name its name
   * @param schedule when it runs
   * @param user who runs it
   * @param command the program's absolute path and its arguments
   * @return the job
   */
  static Scheduled scheduled(String name, CronSchedule schedule, String user, String... command) {
    return new Scheduled(name, schedule, AccountName.of(user), List.of(command), Runner.CRON);
  }
}
