package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Collects the elements of a topology. Each method that declares something gives back a handle;
 * handles, not names, refer to things.
 */
public final class TopologyBuilder {

  private static final String PLACED = ".on(node or group)";

  private final String name;
  private final List<Element> elements = new ArrayList<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private final Unended unended = new Unended();

  TopologyBuilder(String name) {
    this.name = Names.check("topology", name);
  }

  TopologyBuilder(Topology topology) {
    this(topology.name());
    elements.addAll(topology.elements());
    acknowledgements.addAll(topology.acknowledgements());
  }

  /**
   * Declares a failure domain.
   *
   * @param zoneName its name
   * @return the zone
   */
  public Zone zone(String zoneName) {
    return add(new Zone(zoneName, DeclaredAt.caller()));
  }

  /**
   * Declares a machine.
   *
   * @param nodeName its name in the topology, and its short host name
   * @param address the IP address that its peers reach it by
   * @param os what it runs
   * @return the node
   */
  public Node node(String nodeName, String address, OsRelease os) {
    return node(nodeName, address, os, UnaryOperator.identity());
  }

  /**
   * Declares a machine.
   *
   * @param nodeName its name in the topology, and its short host name
   * @param address the IP address that its peers reach it by
   * @param os what it runs
   * @param more what else it has
   * @return the node
   */
  public Node node(String nodeName, String address, OsRelease os, UnaryOperator<NodeBuilder> more) {
    return add(
        more.apply(new NodeBuilder(nodeName, IpAddress.of(address), os, DeclaredAt.caller()))
            .build());
  }

  /**
   * Names some nodes.
   *
   * @param groupName the group's name
   * @param first the node that does what may be done only once
   * @param more further nodes
   * @return the group
   */
  public NodeGroup group(String groupName, Node first, Node... more) {
    List<ElementId> ids = new ArrayList<>(more.length + 1);
    ids.add(first.id());
    for (Node node : more) {
      ids.add(node.id());
    }
    return add(new NodeGroup(groupName, ids, DeclaredAt.caller()));
  }

  /**
   * Declares an account with fixed numbers.
   *
   * @param userName the account's name
   * @return the next stage, which takes its number; {@link SystemUserBuilder#on} ends the
   *     declaration
   */
  public SystemUserBuilder.UidStage systemUser(String userName) {
    AccountName account = AccountName.of(userName);
    DeclaredAt at = DeclaredAt.caller();
    Consumer<SystemUser> end = ending(unended.begin("systemUser", userName, at, PLACED));
    return uid -> new SystemUserBuilder(account, Uid.of(uid), at, end);
  }

  /**
   * Declares a file system that several nodes mount at one path.
   *
   * @param path the mount point
   * @return the next stage, which takes its source; {@link SharedMountBuilder#on} ends the
   *     declaration
   */
  public SharedMountBuilder.SourceStage sharedMount(String path) {
    DeclaredAt at = DeclaredAt.caller();
    AbsolutePath point = AbsolutePath.of(path);
    return new SharedMountBuilder.SourceStage(
        point, at, ending(unended.begin("sharedMount", path, at, PLACED)));
  }

  /**
   * Declares a service that someone else runs.
   *
   * @param externalName its name
   * @param endpoint where clients reach it
   * @param facts what is known of it
   * @return the external
   */
  public External external(String externalName, Endpoint endpoint, StatedFact... facts) {
    DeclaredAt here = DeclaredAt.caller();
    return add(new External(externalName, endpoint, Stated.at(here, facts), here));
  }

  /**
   * Declares a service.
   *
   * @param serviceName its name
   * @param component what it is made of
   * @param body where it runs, how instances share the work, and what else it has
   * @return the service
   */
  public Service service(
      String serviceName,
      Component component,
      Function<ServiceBuilder.OnStage, ServiceBuilder> body) {
    return add(
        body.apply(new ServiceBuilder.OnStage(serviceName, component, DeclaredAt.caller()))
            .build());
  }

  /**
   * Declares what users reach and what must stay up.
   *
   * @param entrypointName its name
   * @param front the service or external that users talk to
   * @param behind services that an external front leads to
   * @return the entrypoint
   */
  public Entrypoint entrypoint(String entrypointName, Provider front, Service... behind) {
    List<ElementId> services = new ArrayList<>(behind.length);
    for (Service service : behind) {
      services.add(service.id());
    }
    return add(new Entrypoint(entrypointName, front.id(), services, DeclaredAt.caller()));
  }

  /**
   * Accepts a finding.
   *
   * @param rule the rule's id
   * @param element what the finding is about
   * @param reason why it is accepted, for the next reader
   * @return the acknowledgement, which may be given a last day
   */
  public Acknowledging acknowledge(String rule, Element element, String reason) {
    add(new Acknowledgement(rule, element.id(), reason, Optional.empty(), DeclaredAt.caller()));
    return new Acknowledging(acknowledgements);
  }

  /**
   * Adds an acknowledgement made elsewhere.
   *
   * @param acknowledgement it
   * @return this
   */
  public TopologyBuilder add(Acknowledgement acknowledgement) {
    acknowledgements.add(acknowledgement);
    return this;
  }

  /**
   * Adds an element made elsewhere, such as by {@code toBuilder()}.
   *
   * @param element it
   * @param <T> its type
   * @return the element
   */
  public <T extends Element> T add(T element) {
    elements.add(element);
    return element;
  }

  /**
   * Puts an element in the place of the one with the same id.
   *
   * @param element the new one
   * @param <T> its type
   * @return the element
   * @throws IllegalArgumentException if no element has the id
   */
  public <T extends Element> T replace(T element) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).id().equals(element.id())) {
        elements.set(i, element);
        return element;
      }
    }
    throw new IllegalArgumentException(
        element.id() + " is not in topology \"" + name + "\": add it instead");
  }

  /**
   * Takes an element out.
   *
   * @param id its id
   * @return this
   */
  public TopologyBuilder remove(ElementId id) {
    elements.removeIf(element -> element.id().equals(id));
    return this;
  }

  /**
   * The topology.
   *
   * @return it
   * @throws IllegalArgumentException if a declaration was begun and not ended, with its line
   */
  public Topology build() {
    unended.refuse();
    return new Topology(name, elements, acknowledgements);
  }

  /** What an open declaration does when it has become an element. */
  private <T extends Element> Consumer<T> ending(Unended.Begun declaration) {
    return element -> {
      unended.end(declaration);
      add(element);
    };
  }
}
