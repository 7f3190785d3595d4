package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A machine.
 *
 * @param name its name in the topology, and its short host name
 * @param address the address that its peers reach it by
 * @param os what it runs
 * @param hostName its full name; Puppet's certificate bears it
 * @param zone the failure domain it stands in
 * @param minimum the least it must have, checked before anything is touched
 * @param role the kind of node, for Puppet's role class; empty to let nodes that run the same
 *     things share one
 * @param local what stands on this node alone
 * @param facts what is stated of it
 * @param declaredAt the line that declared it
 */
public record Node(
    String name,
    IpAddress address,
    OsRelease os,
    HostName hostName,
    Optional<ElementId> zone,
    Optional<Hardware> minimum,
    Optional<String> role,
    LocalState local,
    List<Stated<StatedFact>> facts,
    DeclaredAt declaredAt)
    implements Element, Placement {

  /** They stand for all addresses of whoever uses them (RFC 6890). */
  private static final List<String> NOWHERE = List.of("0.0.0.0", "::");

  /** Checks the name, and that others can reach the address. */
  public Node {
    Names.check("node", name);
    facts = List.copyOf(facts);
    role.ifPresent(r -> Names.check("role", r));
    if (name.indexOf('_') >= 0) {
      throw new IllegalArgumentException(
          "node name \"" + name + "\" holds _, which host names cannot: use -");
    }
    if (address.isLoopback() || NOWHERE.contains(address.value())) {
      throw new IllegalArgumentException(
          "address "
              + address
              + " of node "
              + name
              + " leads every machine to itself: give the one by which others reach it");
    }
  }

  @Override
  public ElementId id() {
    return ElementId.of("node", name);
  }

  @Override
  public List<ElementId> nodes() {
    return List.of(id());
  }

  @Override
  public String label() {
    return name;
  }

  /**
   * The line that declared a file of the node's own.
   *
   * @param file its position among the files of {@link #local()}
   * @return that line, or the node's if it is not known
   */
  public DeclaredAt lineOfFile(int file) {
    DeclaredAt line = local.fileLines().get(file);
    return line.location().equals(SourceLocation.UNKNOWN) ? declaredAt : line;
  }

  /**
   * A builder that starts from this node.
   *
   * @return the builder
   */
  public NodeBuilder toBuilder() {
    return new NodeBuilder(this);
  }
}
