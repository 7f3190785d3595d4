package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Texts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A command that runs as root (or another user) only when its guard says that it has to.
 *
 * <p>The script and the guard are constant POSIX shell written by a component's author. Values
 * enter through environment variables alone, so that no value is ever read as shell: write {@code
 * "$TARGET"}, never paste.
 *
 * @param name what it does, in words, unique on its node: {@code "create volume nextcloud"}
 * @param script POSIX shell; runs with {@code set -eu} and a PATH that holds the sbin directories;
 *     must be idempotent
 * @param environment values for the script and its guard
 * @param guard when to run it
 * @param user who runs it
 * @param patience how long, and how often it is tried
 */
public record Command(
    String name,
    String script,
    Map<String, String> environment,
    Guard guard,
    AccountName user,
    Patience patience)
    implements Resource {

  private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();
  private static final AccountName ROOT = AccountName.of("root");

  /** When a command has to run. */
  public sealed interface Guard {}

  /**
   * Runs while a path does not exist.
   *
   * @param path what the command creates
   */
  public record Creates(AbsolutePath path) implements Guard {

    // By hand, like those of the command that holds it.
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Creates that && path.equals(that.path));
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  /**
   * Runs while a check fails.
   *
   * @param script POSIX shell that exits 0 when there is nothing to do; changes nothing
   */
  public record Unless(String script) implements Guard {
    /** Checks the script as that of the command is. */
    public Unless {
      checkScript("a check", script);
    }

    // By hand, like those of the command that holds it.
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Unless that && script.equals(that.script));
    }

    @Override
    public int hashCode() {
      return script.hashCode();
    }
  }

  /** Runs only when something that notifies it has changed. */
  public record OnNotify() implements Guard {

    // By hand, like those of the command that holds it.
    @Override
    public boolean equals(Object other) {
      return other instanceof OnNotify;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /**
   * How long a command may take.
   *
   * @param timeout of one try
   * @param tries at least 1
   * @param pause between tries
   */
  public record Patience(Duration timeout, int tries, Duration pause) {
    /** One try of at most five minutes. */
    public static final Patience DEFAULT = new Patience(Duration.ofMinutes(5), 1, Duration.ZERO);

    /** Refuses times that make no sense. */
    public Patience {
      if (tries < 1 || timeout.toSeconds() < 1 || pause.isNegative()) {
        throw new IllegalArgumentException(
            "patience needs a timeout of 1 s or more, 1 try or more, and no negative pause");
      }
    }

    // By hand, like those of the command that holds it.
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Patience that
              && timeout.equals(that.timeout)
              && tries == that.tries
              && pause.equals(that.pause));
    }

    @Override
    public int hashCode() {
      return 31 * timeout.hashCode() + tries;
    }
  }

  /** Checks the name, the scripts and the variables. */
  public Command {
    Texts.line("command", name);
    checkScript(name, script);
    environment = Variables.copyOf(environment);
  }

  /** Scripts are constants, so there are few, and each is read through once. */
  private static void checkScript(String name, String script) {
    if (!CHECKED.contains(script)) {
      Texts.block("script of " + name, script);
      CHECKED.add(script);
    }
  }

  /**
   * Starts a command that runs while a check fails.
   *
   * @param name what it does, in words
   * @param script POSIX shell
   * @param check POSIX shell that exits 0 when there is nothing to do
   * @return the command, run by root, one try
   */
  public static Command unless(String name, String script, String check) {
    return new Command(name, script, Variables.NONE, new Unless(check), ROOT, Patience.DEFAULT);
  }

  /**
   * Starts a command that runs while a path does not exist.
   *
   * @param name what it does, in words
   * @param script POSIX shell
   * @param path what it creates
   * @return the command, run by root, one try
   */
  public static Command creates(String name, String script, AbsolutePath path) {
    return new Command(name, script, Variables.NONE, new Creates(path), ROOT, Patience.DEFAULT);
  }

  /**
   * Starts a command that runs when it is notified.
   *
   * @param name what it does, in words
   * @param script POSIX shell
   * @return the command, run by root, one try
   */
  public static Command onNotify(String name, String script) {
    return new Command(name, script, Variables.NONE, new OnNotify(), ROOT, Patience.DEFAULT);
  }

  /**
   * The same command with more values.
   *
   * @param variable capitals, digits and underscores; not PATH
   * @param value one line of text
   * @param more further variables, each followed by its value
   * @return a new command
   */
  public Command with(String variable, String value, String... more) {
    Variables all = Variables.copyOf(environment).and(variable, value);
    if (more.length % 2 != 0) {
      throw new IllegalArgumentException(
          "variable "
              + Texts.shown(more[more.length - 1])
              + " of command \""
              + name
              + "\" has no value: give it after its name");
    }
    for (int i = 0; i < more.length; i += 2) {
      all = all.and(more[i], more[i + 1]);
    }
    return new Command(name, script, all, guard, user, patience);
  }

  /**
   * The same command, run by another user.
   *
   * @param account who runs it
   * @return a new command
   */
  public Command as(String account) {
    return new Command(name, script, environment, guard, AccountName.of(account), patience);
  }

  /**
   * The same command, tried more often or longer.
   *
   * @param timeout of one try
   * @param tries at least 1
   * @param pause between tries
   * @return a new command
   */
  public Command patient(Duration timeout, int tries, Duration pause) {
    return new Command(name, script, environment, guard, user, new Patience(timeout, tries, pause));
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Command that
            && name.equals(that.name)
            && script.equals(that.script)
            && environment.equals(that.environment)
            && guard.equals(that.guard)
            && user.equals(that.user)
            && patience.equals(that.patience));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + environment.hashCode();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("command", name);
  }
}
