package io.hadsl.lab.machine;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The kernel's control groups of a lab's containers. LXC removes them itself, unless its monitor
 * was killed: then the processes of the container may live on in them.
 *
 * @param prefix how the names of the lab's containers begin, and no one else's
 */
record ControlGroups(String prefix) {

  private static final int TRIES = 50;

  /** Kills what still runs in them, and removes them. */
  void remove() {
    for (int tries = 0; tries < TRIES; tries++) {
      List<Path> left = all();
      if (left.isEmpty()) {
        return;
      }
      for (Path group : left) {
        killAll(group);
        HostCommand.of("rmdir", group.toString()).run();
      }
      // A process on its way out keeps its group, for seconds where others work too.
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while a lab was removed", e);
    }
  }

  /** The groups, those within others first. */
  private List<Path> all() {
    return HostCommand.of(
            "find",
            "/sys/fs/cgroup",
            "-depth",
            "-type",
            "d",
            "(",
            "-path",
            "*/lxc.payload." + prefix + "*",
            "-o",
            "-path",
            "*/lxc.monitor." + prefix + "*",
            ")")
        .run()
        .out()
        .lines()
        .map(Path::of)
        .toList();
  }

  private static void killAll(Path group) {
    try {
      for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (IOException e) {
      // The group is gone.
    }
  }
}
