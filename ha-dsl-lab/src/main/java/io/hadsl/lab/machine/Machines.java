package io.hadsl.lab.machine;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Parallel;
import io.hadsl.lab.host.Root;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The machines of one lab, on a network of their own. Closing it removes all of them. */
public final class Machines implements AutoCloseable {

  private final String id;
  private final Path state;
  private final LabNetwork network;

  private Machines(String id, Path state) {
    this.id = id;
    this.state = state;
    this.network = new LabNetwork(state);
  }

  /**
   * Makes a lab with a network and no machine yet.
   *
   * @param home where its state stands
   * @param id its name: lower-case letters, digits and -
   * @param bridge what the bridge is called in the lab's network, at most 15 characters
   * @param address this computer's address on it, such as {@code 10.77.0.1/24}
   * @return the lab
   * @throws LabException if there is a lab of that name, or without root
   */
  public static Machines create(LabHome home, String id, String bridge, String address) {
    Machines machines = create(home, id);
    machines.network(bridge, address);
    return machines;
  }

  /**
   * Makes a lab without a network.
   *
   * @param home where its state stands
   * @param id its name: lower-case letters, digits and -
   * @return the lab, to be given its {@link #network} before a machine boots
   * @throws LabException if there is a lab of that name, or without root
   */
  public static Machines create(LabHome home, String id) {
    Path state = home.of(id);
    Folders.make(home.folder());
    try {
      Files.createDirectory(state);
    } catch (FileAlreadyExistsException e) {
      throw new LabException(
          "lab "
              + id
              + " is there already, or what is left of it: look with ha-dsl lab status "
              + id
              + ", remove it with ha-dsl lab down "
              + id,
          e);
    } catch (IOException e) {
      throw new LabException("cannot make " + state + ": " + e + "; labs need root", e);
    }
    Folders.make(state.resolve("nodes"));
    return new Machines(id, state);
  }

  /**
   * Makes the lab's network.
   *
   * @param bridge what the bridge is called in it, at most 15 characters
   * @param address this computer's address on it, such as {@code 10.77.0.1/24}
   */
  public void network(String bridge, String address) {
    network.create(bridge, address);
  }

  /**
   * A folder for files about the lab; it goes with the lab.
   *
   * @return the folder, which is there
   * @throws LabException if the lab was removed meanwhile, so that nobody brings its files back
   */
  public Path folder() {
    if (!Files.isDirectory(state)) {
      throw new LabException("lab " + id + " was removed meanwhile");
    }
    return Folders.make(state.resolve("files"));
  }

  /**
   * The lab's name.
   *
   * @return the name
   */
  public String id() {
    return id;
  }

  /**
   * Finds a lab again, also what is left of one.
   *
   * @param home where its state stands
   * @param id its name
   * @return the lab
   * @throws LabException if there is none of that name, or without root
   */
  public static Machines open(LabHome home, String id) {
    Path state = home.of(id);
    if (!Files.isDirectory(state)) {
      List<String> labs = home.labs();
      throw new LabException(
          "there is no lab "
              + id
              + (labs.isEmpty()
                  ? "; lab up makes one"
                  : "; there are: " + String.join(", ", labs)));
    }
    // Without root every machine would look as if it did not run.
    if (!Root.isHere()) {
      throw new LabException("labs need root: run it with sudo");
    }
    return new Machines(id, state);
  }

  /**
   * Makes a machine, starts it and waits until it has booted. Machines may be booted by several
   * threads at once.
   *
   * @param spec what it is made from
   * @return the machine
   * @throws LabException if there is one of that name, or it does not boot
   */
  public Machine boot(MachineSpec spec) {
    MachineFolder folder = folder(spec.name);
    try {
      Files.createDirectory(folder.path());
    } catch (IOException e) {
      throw new LabException("cannot make machine " + spec.name + " in lab " + id + ": " + e, e);
    }
    folder.fill(spec, network.bridge());
    Machine machine = new Machine(spec.name, folder, network);
    machine.start();
    return machine;
  }

  /**
   * Finds a machine.
   *
   * @param name its name in the lab
   * @return the machine, which may be stopped
   * @throws LabException if there is none, with the names of those that are there
   */
  public Machine machine(String name) {
    return all().stream()
        .filter(machine -> machine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new LabException(
                    "lab "
                        + id
                        + " has no machine "
                        + name
                        + "; it has: "
                        + String.join(", ", names())));
  }

  /**
   * All machines that were made, running or not.
   *
   * @return the machines, sorted by name
   */
  public List<Machine> all() {
    List<Machine> all = new ArrayList<>();
    for (String name : names()) {
      all.add(new Machine(name, folder(name), network));
    }
    return all;
  }

  /**
   * A command of this computer that talks to the machines, as a user on their network would.
   *
   * @param words the program and its arguments
   * @return the command, not run yet
   */
  public HostCommand onNetwork(String... words) {
    return network.command(List.of(words));
  }

  /**
   * The words of a command of this computer that talks to the machines.
   *
   * @param words the program and its arguments
   * @return words for a process, without a time limit
   */
  public List<String> onNetworkWords(List<String> words) {
    return network.words(words);
  }

  /** Kills and removes all machines, the network and the state folder. */
  public void destroy() {
    Parallel.each(all(), Machine::destroy);
    network.delete();
    new ControlGroups(prefix()).remove();
    Folders.remove(state);
  }

  @Override
  public void close() {
    destroy();
  }

  private List<String> names() {
    Path nodes = state.resolve("nodes");
    if (!Files.isDirectory(nodes)) {
      return List.of();
    }
    try (Stream<Path> each = Files.list(nodes)) {
      return each.map(path -> String.valueOf(path.getFileName()).substring(prefix().length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LabException("cannot read " + nodes + ": " + e, e);
    }
  }

  private MachineFolder folder(String name) {
    return new MachineFolder(state.resolve("nodes").resolve(prefix() + name));
  }

  /** How names of containers begin, and so of control groups, which all labs share. */
  private String prefix() {
    return id + "-" + ShortHash.of(state) + ".";
  }
}
