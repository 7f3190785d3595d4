package io.hadsl.core.resource;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the instances of one service have in common, such as a file that is the same on each node:
 * made for the first, and used again for the others. For use by one thread.
 */
public final class ServiceParts {

  private final Map<Class<?>, Object> parts = new HashMap<>(2);

  /** Knows nothing yet. */
  public ServiceParts() {}

  <T> T of(Class<T> kind, Supplier<T> maker) {
    Object known = parts.get(kind);
    if (known != null) {
      return kind.cast(known);
    }
    T made = maker.get();
    parts.put(kind, made);
    return made;
  }
}
