package io.hadsl.core.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out from an index: made when first asked for, so that nobody waits for what nobody
 * asks, once, and kept. What is made may ask for other things that are derived, not for itself.
 */
final class Derived {

  private final Map<Class<?>, Once> all = new ConcurrentHashMap<>();

  private static final class Once {
    private volatile @Nullable Object made;

    Object get(Supplier<?> make) {
      Object known = made;
      return known == null ? first(make) : known;
    }

    /** The map's own lock would refuse to make one thing out of another. */
    private synchronized Object first(Supplier<?> make) {
      Object known = made;
      if (known == null) {
        known = make.get();
        made = known;
      }
      return known;
    }
  }

  <T> T get(Class<T> kind, Supplier<T> make) {
    Once known = all.get(kind);
    if (known == null) {
      known = all.computeIfAbsent(kind, absent -> new Once());
    }
    return kind.cast(known.get(make));
  }
}
