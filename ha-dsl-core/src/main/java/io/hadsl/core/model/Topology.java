package io.hadsl.core.model;

import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A whole infrastructure, immutable. Nothing in it is checked beyond what one element alone can
 * know: two elements may share an id, and a reference may lead nowhere; a validator says so.
 */
public final class Topology {

  private final String name;
  private final List<Element> elements;
  private final List<Acknowledgement> acknowledgements;
  private final Map<ElementId, Element> byId;
  private final Map<Class<?>, List<Element>> byKind;
  private final Map<ElementId, List<Service>> users;

  Topology(String name, List<Element> elements, List<Acknowledgement> acknowledgements) {
    this.name = Names.check("topology", name);
    this.elements = List.copyOf(elements);
    this.acknowledgements = List.copyOf(acknowledgements);
    this.byId = new HashMap<>(elements.size() * 2);
    this.byKind = new HashMap<>();
    this.users = new HashMap<>();
    for (Element element : this.elements) {
      enter(element);
    }
  }

  private void enter(Element element) {
    byId.putIfAbsent(element.id(), element);
    byKind.computeIfAbsent(element.getClass(), kind -> new ArrayList<>()).add(element);
    if (element instanceof Service service) {
      for (Use use : service.uses()) {
        users.computeIfAbsent(use.provider(), id -> new ArrayList<>()).add(service);
      }
    }
  }

  /**
   * Writes a topology.
   *
   * @param name its name: lower-case letters, digits and hyphens
   * @param body what is in it
   * @return the topology
   * @throws IllegalArgumentException from the call that set a value that cannot be
   */
  public static Topology named(String name, Consumer<TopologyBuilder> body) {
    TopologyBuilder builder = new TopologyBuilder(name);
    body.accept(builder);
    return builder.build();
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Every element that stands directly in it (stores and jobs stand in their service), in the order
   * of declaration.
   *
   * @return the elements
   */
  public List<Element> elements() {
    return elements;
  }

  /**
   * The elements of one kind, in the order of declaration.
   *
   * @param kind the element's class
   * @param <T> the element's type
   * @return the elements
   */
  public <T extends Element> List<T> all(Class<T> kind) {
    @SuppressWarnings("unchecked") // The map holds elements under their own class.
    List<T> found = (List<T>) byKind.getOrDefault(kind, List.of());
    return Collections.unmodifiableList(found);
  }

  /**
   * The nodes.
   *
   * @return in the order of declaration
   */
  public List<Node> nodes() {
    return all(Node.class);
  }

  /**
   * The services.
   *
   * @return in the order of declaration
   */
  public List<Service> services() {
    return all(Service.class);
  }

  /**
   * The findings that are accepted.
   *
   * @return in the order of declaration
   */
  public List<Acknowledgement> acknowledgements() {
    return acknowledgements;
  }

  /**
   * The element of an id.
   *
   * @param id the id
   * @param kind what it must be
   * @param <T> the element's type
   * @return the element, the first if two share the id; empty if there is none of that kind
   */
  public <T> Optional<T> find(ElementId id, Class<T> kind) {
    Element element = byId.get(id);
    return kind.isInstance(element) ? Optional.of(kind.cast(element)) : Optional.empty();
  }

  /**
   * The services that use a service or external.
   *
   * @param provider its id
   * @return in the order of declaration
   */
  public List<Service> usersOf(ElementId provider) {
    return Collections.unmodifiableList(users.getOrDefault(provider, List.of()));
  }

  /**
   * A builder that starts from this topology.
   *
   * @return the builder
   */
  public TopologyBuilder toBuilder() {
    return new TopologyBuilder(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Topology that
        && name.equals(that.name)
        && elements.equals(that.elements)
        && acknowledgements.equals(that.acknowledgements);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + elements.hashCode();
  }

  @Override
  public String toString() {
    return "topology " + name + " (" + elements.size() + " elements)";
  }
}
