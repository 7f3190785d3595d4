package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Sets what a node has beyond its name, address and operating system. */
public final class NodeBuilder {

  private final String name;
  private IpAddress address;
  private OsRelease os;
  private HostName hostName;
  private Optional<ElementId> zone = Optional.empty();
  private Optional<Hardware> minimum = Optional.empty();
  private Optional<String> role = Optional.empty();
  private final List<String> packages = new ArrayList<>();
  private final List<TextFile> files = new ArrayList<>();
  private final List<DeclaredAt> fileLines = new ArrayList<>();
  private final TreeMap<String, String> sysctls = new TreeMap<>();
  private final List<Stated<StatedFact>> facts = new ArrayList<>();
  private final DeclaredAt declaredAt;

  NodeBuilder(String name, IpAddress address, OsRelease os, DeclaredAt declaredAt) {
    this.name = Names.check("node", name);
    if (os == null) { // NullAway sees our callers only
      throw new IllegalArgumentException(
          "node \"" + name + "\" has no operating system, but null: use one such as DEBIAN_12");
    }
    this.address = address;
    this.os = os;
    this.hostName = HostName.of(name);
    this.declaredAt = declaredAt;
  }

  NodeBuilder(Node node) {
    this(node.name(), node.address(), node.os(), node.declaredAt());
    hostName = node.hostName();
    zone = node.zone();
    minimum = node.minimum();
    role = node.role();
    packages.addAll(node.local().packages());
    files.addAll(node.local().files());
    fileLines.addAll(node.local().fileLines());
    sysctls.putAll(node.local().sysctls());
    facts.addAll(node.facts());
  }

  /**
   * The address that peers reach it by.
   *
   * @param literal an IPv4 or IPv6 address
   * @return this
   */
  public NodeBuilder address(String literal) {
    address = IpAddress.of(literal);
    return this;
  }

  /**
   * What it runs.
   *
   * @param release the operating system
   * @return this
   */
  public NodeBuilder os(OsRelease release) {
    os = release;
    return this;
  }

  /**
   * Its full name; the topology's name for it is used if this is not set.
   *
   * @param fullName such as {@code web1.example.org}
   * @return this
   */
  public NodeBuilder hostName(String fullName) {
    hostName = HostName.of(fullName);
    return this;
  }

  /**
   * The failure domain it stands in.
   *
   * @param domain a zone of the same topology
   * @return this
   */
  public NodeBuilder in(Zone domain) {
    zone = Optional.of(domain.id());
    return this;
  }

  /**
   * The least hardware it must have; checked on the machine before anything is touched.
   *
   * @param hardware the minimum
   * @return this
   */
  public NodeBuilder minimum(Hardware hardware) {
    minimum = Optional.of(hardware);
    return this;
  }

  /**
   * The kind of node: nodes of one role share a Puppet role class.
   *
   * @param kind such as {@code web}
   * @return this
   */
  public NodeBuilder role(String kind) {
    role = Optional.of(Names.check("role", kind));
    return this;
  }

  /**
   * Takes over another node's zone, hardware, role, packages, files and kernel settings.
   *
   * @param other a node
   * @return this
   */
  public NodeBuilder like(Node other) {
    zone = other.zone();
    minimum = other.minimum();
    role = other.role();
    packages.addAll(other.local().packages());
    files.addAll(other.local().files());
    fileLines.addAll(other.local().fileLines());
    sysctls.putAll(other.local().sysctls());
    return this;
  }

  /**
   * Debian packages for this node alone.
   *
   * @param names package names
   * @return this
   */
  public NodeBuilder packages(String... names) {
    for (String each : names) {
      packages.add(new OsPackage(each).name());
    }
    return this;
  }

  /**
   * A file for this node alone. It is written before any service is installed; its folder is made
   * unless Debian has it.
   *
   * @param file its place, text and ownership
   * @return this
   */
  public NodeBuilder file(TextFile file) {
    files.add(file);
    fileLines.add(DeclaredAt.caller());
    return this;
  }

  /**
   * A kernel setting for this node alone.
   *
   * @param key such as {@code net.ipv4.ip_nonlocal_bind}
   * @param value such as {@code 1}
   * @return this
   */
  public NodeBuilder sysctl(String key, String value) {
    sysctls.put(LocalState.checkSysctl(key, value), value);
    return this;
  }

  /**
   * States facts that nothing else tells; rules read them.
   *
   * @param each such as {@code new MachineId("...")}
   * @return this
   */
  public NodeBuilder states(StatedFact... each) {
    facts.addAll(Stated.at(DeclaredAt.caller(), each));
    return this;
  }

  /**
   * The node.
   *
   * @return it
   */
  public Node build() {
    return new Node(
        name,
        address,
        os,
        hostName,
        zone,
        minimum,
        role,
        new LocalState(packages, files, sysctls, fileLines),
        facts,
        declaredAt);
  }
}
