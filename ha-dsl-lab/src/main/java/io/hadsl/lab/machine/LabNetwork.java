package io.hadsl.lab.machine;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network of a lab: a namespace with one bridge in it and no device that leads out. It is kept
 * by a file on which it is mounted, so it has no name that another lab could have as well.
 *
 * @param state the lab's state folder
 */
record LabNetwork(Path state) {

  private Path namespace() {
    return state.resolve("network");
  }

  private Path bridgeFile() {
    return state.resolve("bridge");
  }

  /** Makes the namespace and its bridge, with the address that this computer has in it. */
  void create(String bridge, String address) {
    Folders.write(bridgeFile(), bridge);
    Folders.write(namespace(), "");
    HostCommand.of("unshare", "--net=" + namespace(), "true").orFail("make a network namespace");
    ip("link", "set", "dev", "lo", "up");
    ip("link", "add", "name", bridge, "type", "bridge");
    ip("address", "add", address, "dev", bridge);
    ip("link", "set", "dev", bridge, "up");
  }

  /** The bridge's name. */
  String bridge() {
    try {
      return Files.readString(bridgeFile());
    } catch (IOException e) {
      throw new LabException("the network of " + state + " was never made: run lab down", e);
    }
  }

  /** A command that runs in the namespace. */
  HostCommand command(List<String> words) {
    return HostCommand.of(words(words));
  }

  /** The words of a command that runs in the namespace. */
  List<String> words(List<String> words) {
    List<String> all = new ArrayList<>(words.size() + 2);
    all.add("nsenter");
    all.add("--net=" + namespace());
    all.addAll(words);
    return all;
  }

  /**
   * Connects a machine's device to the bridge, or takes it off, which loses its packets silently.
   */
  void connect(String port, boolean connected) {
    if (connected) {
      ip("link", "set", "dev", port, "master", bridge());
    } else {
      ip("link", "set", "dev", port, "nomaster");
    }
  }

  /** Whether a machine's device is connected to the bridge. */
  boolean connected(String port) {
    return command(List.of("ip", "-o", "link", "show", "dev", port))
        .run()
        .out()
        .contains(" master ");
  }

  /** Removes the namespace with all devices in it, and ends what still runs there. */
  void delete() {
    if (mounted()) {
      for (ProcessHandle inside : processes()) {
        // A container's monitor that did not obey; its init goes first, or it would live on.
        inside.descendants().forEach(ProcessHandle::destroyForcibly);
        inside.destroyForcibly();
      }
      HostCommand.of("umount", namespace().toString()).orFail("remove the network of " + state);
    }
  }

  private boolean mounted() {
    try {
      return Files.readString(Path.of("/proc/self/mountinfo")).contains(" " + namespace() + " ");
    } catch (IOException e) {
      throw new LabException("cannot read /proc/self/mountinfo: is /proc mounted?", e);
    }
  }

  /** Processes in the namespace: monitors of containers, and commands of ours. */
  private List<ProcessHandle> processes() {
    List<ProcessHandle> found = new ArrayList<>();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      String own = "net:[" + Files.getAttribute(namespace(), "unix:ino") + "]";
      all.forEach(
          process -> {
            try {
              Path link = Path.of("/proc", Long.toString(process.pid()), "ns/net");
              if (Files.readSymbolicLink(link).toString().equals(own)) {
                found.add(process);
              }
            } catch (IOException e) {
              // It has ended meanwhile.
            }
          });
    } catch (IOException e) {
      throw new LabException("cannot read " + namespace() + ": " + e, e);
    }
    return found;
  }

  private void ip(String... words) {
    List<String> all = new ArrayList<>();
    all.add("ip");
    all.addAll(List.of(words));
    command(all).orFail("set up the network of " + state);
  }
}
