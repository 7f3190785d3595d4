package io.hadsl.core.knowledge;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One thing that an entrypoint rests on. It is up while it has not failed itself and enough of what
 * it rests on is up. Parts are shared, and told apart by identity; two have the same id only if
 * they are one.
 */
public final class Part {

  /** What a part stands for. */
  public enum Kind {
    /** What users reach: its front and all that is behind it. */
    ENTRYPOINT(false),
    /** A service: enough of its instances, and all that it needs. */
    SERVICE(false),
    /** The instances of a service: as many as it needs, of as many as there are. */
    INSTANCES(false),
    /** A service on one node. */
    INSTANCE(true),
    /** A machine, which stands in a zone or alone. */
    NODE(true),
    /** A failure domain. */
    ZONE(true),
    /** A shared mount: what serves its files. */
    MOUNT(false),
    /** A service that someone else runs. */
    EXTERNAL(true);

    private final boolean fails;

    Kind(boolean fails) {
      this.fails = fails;
    }

    /**
     * Whether such a part can be lost by itself, and not only with what it rests on.
     *
     * @return false for what is nothing but its parts
     */
    public boolean fails() {
      return fails;
    }
  }

  /**
   * Something that a part rests on.
   *
   * @param part what it rests on
   * @param reason the declaration that says so, such as {@code service(combo).uses}
   * @param declaredAt the line of that declaration
   */
  public record Input(Part part, String reason, DeclaredAt declaredAt) {}

  private final Kind kind;
  private final ElementId id;
  private final List<Input> inputs = new ArrayList<>();
  private int needed;

  Part(Kind kind, ElementId id) {
    this.kind = kind;
    this.id = id;
  }

  void add(Part part, String reason, DeclaredAt declaredAt) {
    inputs.add(new Input(part, reason, declaredAt));
    needed++;
  }

  /** Fewer than all inputs are enough. */
  void needs(int enough) {
    needed = enough;
  }

  /**
   * What it stands for.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The element's id; for instances a path below their service's.
   *
   * @return for example {@code service(combo).instance(web1)}
   */
  public ElementId id() {
    return id;
  }

  /**
   * How many inputs must be up.
   *
   * @return all of them, except for the instances of a service
   */
  public int needed() {
    return needed;
  }

  /**
   * What it rests on.
   *
   * @return in the order of declaration
   */
  public List<Input> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  /**
   * Whether the loss of any one input is the loss of this part.
   *
   * @return true unless there is an instance to spare
   */
  public boolean needsAll() {
    return needed >= inputs.size();
  }

  @Override
  public String toString() {
    return id.path();
  }
}
