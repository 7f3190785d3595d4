package io.hadsl.lab.machine;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One machine of a lab. */
public final class Machine {

  // The Puppet server starts within its boot, for minutes where others work too.
  private static final Duration BOOT = Duration.ofMinutes(5);

  private static final Duration USUAL = Duration.ofMinutes(1);

  // LXC asks /sys whether the bridge is there, so it must see the /sys of the lab's namespace; the
  // control groups below /sys are kept. The mounts vanish with the monitor.
  private static final String START =
      """
      set -eu
      keep=$1
      shift
      mount --rbind /sys/fs/cgroup "$keep"
      mount -t sysfs sysfs /sys
      mount --rbind "$keep" /sys/fs/cgroup
      umount -l "$keep"
      exec lxc-start "$@"
      """;

  private static final String RECEIVE =
      """
      set -eu
      mkdir -p "$(dirname "$1")"
      cat >"$1.part"
      chmod "$2" "$1.part"
      mv "$1.part" "$1"
      """;

  private final String name;
  private final MachineFolder folder;
  private final LabNetwork network;

  Machine(String name, MachineFolder folder, LabNetwork network) {
    this.name = name;
    this.folder = folder;
    this.network = network;
  }

  /**
   * Its name in the lab.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Tells whether it runs. One that was killed or has powered itself off does not.
   *
   * @return whether it does
   */
  public boolean isRunning() {
    return state().equals("RUNNING");
  }

  /**
   * Tells whether it is connected to the lab's network.
   *
   * @return whether it is; false while it does not run
   */
  public boolean isConnected() {
    return network.connected(folder.port());
  }

  /**
   * Starts it and waits until systemd has booted, at most five minutes; a machine that runs is left
   * alone. Its files are as it left them, and it is connected to the network.
   *
   * @throws LabException if it does not boot, with the last lines of its log
   */
  public void start() {
    if (isRunning()) {
      return;
    }
    List<String> words = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", START, "start"));
    words.add(Folders.make(folder.path().resolve("cgroup")).toString());
    words.addAll(List.of("-P", home(), "-n", container()));
    words.addAll(List.of("-d", "-l", "WARN", "-o", folder.log().toString()));
    Outcome outcome = network.command(words).within(Duration.ofSeconds(60)).run();
    if (!outcome.ok()) {
      throw new LabException(
          name + " did not start; its log says:\n" + folder.lastWords().indent(2) + outcome.err());
    }
    awaitBoot();
  }

  private void awaitBoot() {
    long end = System.nanoTime() + BOOT.toNanos();
    String state = "";
    while (System.nanoTime() < end) {
      state = run(Duration.ofSeconds(10), "systemctl", "is-system-running").out().strip();
      if (state.equals("running") || state.equals("degraded")) {
        return;
      }
      pause();
    }
    throw new LabException(
        name + " has not booted after " + BOOT.toSeconds() + " s; systemd says: " + state);
  }

  /**
   * Runs a command as root, in an environment of its own with the usual path, and waits for it.
   *
   * @param limit how long it may take; afterwards it is ended
   * @param command the program and its arguments; no shell reads them
   * @return what it did, whatever its status
   */
  public Outcome run(Duration limit, String... command) {
    return command(limit, List.of(command)).run();
  }

  /**
   * Runs a command as root for a minute at most.
   *
   * @param command the program and its arguments; no shell reads them
   * @return what it did, whatever its status
   */
  public Outcome run(String... command) {
    return run(USUAL, command);
  }

  /**
   * Runs shell text as root.
   *
   * @param limit how long it may take
   * @param script what {@code sh -c} is given
   * @return what it did, whatever its status
   */
  public Outcome shell(Duration limit, String script) {
    return run(limit, "sh", "-c", script);
  }

  /**
   * The command with which this computer runs another one inside.
   *
   * @param words the program and its arguments
   * @return words for a process of this computer, which needs root; without a time limit
   */
  public List<String> attached(List<String> words) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("lxc-attach", "-P", home(), "-n", container()));
    all.addAll(List.of("--clear-env", "-v", "PATH=" + HostCommand.PATH, "-v", "HOME=/root"));
    all.addAll(List.of("-v", "LC_ALL=C.UTF-8", "--"));
    all.addAll(words);
    return network.words(all);
  }

  private HostCommand command(Duration limit, List<String> words) {
    // The limit inside ends the command itself; the one outside would only end our way to it.
    List<String> limited = new ArrayList<>(words.size() + 3);
    limited.addAll(List.of("timeout", "--kill-after=5", Math.max(1, limit.toSeconds()) + "s"));
    limited.addAll(words);
    return HostCommand.of(attached(limited)).within(limit.plusSeconds(10));
  }

  /**
   * Copies a file of this computer into it, with the folders above; what was there is replaced as a
   * whole.
   *
   * @param from the file
   * @param to the absolute path inside
   * @param mode the mode in octal, such as {@code 0644}
   */
  public void push(Path from, String to, String mode) {
    command(Duration.ofMinutes(5), List.of("sh", "-c", RECEIVE, "push", to, mode))
        .reading(from)
        .orFail("copy " + from + " to " + name + ":" + to);
  }

  /**
   * Copies a file out of it.
   *
   * @param from the absolute path inside
   * @param to the file on this computer, made or overwritten
   */
  public void pull(String from, Path to) {
    command(Duration.ofMinutes(5), List.of("cat", "--", from))
        .writing(to)
        .orFail("copy " + name + ":" + from + " to " + to);
  }

  /**
   * Kills its init, as a loss of power would: nothing is shut down or written. {@link #start} boots
   * it again.
   */
  public void kill() {
    String pid = lxc("info", "-p", "-H").run().out().strip();
    if (pid.isEmpty()) {
      throw new LabException(name + " does not run: there is nothing to kill");
    }
    HostCommand.of("kill", "-KILL", pid).orFail("kill " + name);
    awaitStopped();
  }

  /** Puts a new machine in its place: same name and addresses, an empty disk. It is booted. */
  public void rebuild() {
    if (isRunning()) {
      kill();
    }
    folder.empty();
    start();
  }

  /**
   * Stops a unit of systemd, as a person does who maintains it.
   *
   * @param unit such as {@code mariadb.service}
   * @throws LabException if systemd refuses
   */
  public void stopUnit(String unit) {
    systemctl("stop", unit);
  }

  /**
   * Starts a unit of systemd, and waits until it has started.
   *
   * @param unit such as {@code mariadb.service}
   * @throws LabException if it does not start
   */
  public void startUnit(String unit) {
    systemctl("start", unit);
  }

  private void systemctl(String verb, String unit) {
    run(BOOT, "systemctl", verb, unit).orFail(verb + " " + unit + " on " + name);
  }

  /** Takes it off the network: its packets, and those for it, are lost without a word. */
  public void cut() {
    requireRunning();
    network.connect(folder.port(), false);
  }

  /** Connects it to the network again. */
  public void heal() {
    requireRunning();
    network.connect(folder.port(), true);
  }

  /**
   * Refuses a machine that does not run.
   *
   * @throws LabException that says how to start it
   */
  public void requireRunning() {
    if (!isRunning()) {
      throw new LabException(name + " does not run: ha-dsl lab start boots it");
    }
  }

  /** Kills it if it runs, and removes it with all its files. */
  public void destroy() {
    if (!state().equals("STOPPED")) {
      // Refused for what never became a container; the namespace's processes are ended later.
      lxc("stop", "-k").run();
    }
    Folders.remove(folder.path());
  }

  private String state() {
    return lxc("info", "-s", "-H").run().out().strip();
  }

  private void awaitStopped() {
    for (int tries = 0; tries < 100; tries++) {
      if (state().equals("STOPPED")) {
        return;
      }
      pause();
    }
    throw new LabException(name + " still runs although its init was killed: run lab down");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while waiting for a machine", e);
    }
  }

  private HostCommand lxc(String command, String... options) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("lxc-" + command, "-P", home(), "-n", container()));
    words.addAll(List.of(options));
    return network.command(words).within(Duration.ofSeconds(30));
  }

  private String home() {
    return String.valueOf(folder.path().getParent());
  }

  private String container() {
    return String.valueOf(folder.path().getFileName());
  }
}
