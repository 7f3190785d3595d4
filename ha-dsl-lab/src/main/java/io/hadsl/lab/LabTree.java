package io.hadsl.lab;

import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the emitted files say about machines, read from {@code provision/lxc}, as the lxc backend
 * writes it.
 *
 * @param folder the emitted tree
 * @param bridge the bridge that the machines' configurations name
 * @param address this computer's address on it
 * @param nodes the machines
 * @param hosts lines of hosts(5) for all of them
 * @param control the machine with the Puppet server; empty if there is none
 */
public record LabTree(
    Path folder, String bridge, String address, List<Node> nodes, String hosts, String control) {

  /**
   * A machine.
   *
   * @param name the node's name
   * @param suite the code name of its Debian release
   * @param hostName its host name
   * @param address its address
   */
  public record Node(String name, String suite, String hostName, String address) {}

  /** Copies the list. */
  public LabTree {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads an emitted tree.
   *
   * @param folder the tree, with what backend lxc writes
   * @return what it says
   * @throws LabException if it was emitted without that backend, or its machines share no network
   */
  public static LabTree read(Path folder) {
    Path script = folder.resolve("provision/lxc/up.sh");
    String text;
    try {
      text = Files.readString(script);
    } catch (IOException e) {
      throw new LabException(
          "cannot read " + script + ": the lab needs what backend lxc writes", e);
    }
    String problem = value(text, "PROBLEM");
    if (!problem.isEmpty()) {
      throw new LabException(problem);
    }
    List<Node> nodes = new ArrayList<>();
    for (String line : document(text, "NODES").lines().toList()) {
      String[] words = line.split(" ", -1);
      nodes.add(new Node(words[0], words[1], words[2], words[3]));
    }
    return new LabTree(
        folder,
        value(text, "BRIDGE"),
        value(text, "HOST_ADDRESS"),
        nodes,
        document(text, "HOSTS"),
        value(text, "CONTROL"));
  }

  /**
   * Names the container configuration of a node.
   *
   * @param node one of the machines
   * @return the file
   */
  public Path config(Node node) {
    return folder.resolve("provision/lxc/" + node.name() + ".conf");
  }

  /** The nodes that a Puppet server configures. */
  List<String> agents() {
    return nodes.stream().map(Node::name).filter(name -> !name.equals(control)).toList();
  }

  private static String value(String script, String variable) {
    Matcher found =
        Pattern.compile("^" + variable + "='?([^'\n]*)'?$", Pattern.MULTILINE).matcher(script);
    if (!found.find()) {
      throw new LabException(
          "up.sh does not say " + variable + ": was it written by this version?");
    }
    return found.group(1);
  }

  private static String document(String script, String name) {
    int start = script.indexOf("<<'" + name + "'\n");
    int end = script.indexOf("\n" + name + "\n", start);
    if (start < 0 || end < 0) {
      throw new LabException("up.sh has no list " + name + ": was it written by this version?");
    }
    return script.substring(script.indexOf('\n', start) + 1, end + 1);
  }
}
