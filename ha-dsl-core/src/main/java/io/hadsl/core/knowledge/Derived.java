package io.hadsl.core.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out from an index: made when first asked for, so that nobody waits for what nobody
 * asks, once, and kept. What is made may ask for other things that are derived, not for itself.
 */
final class Derived {

  private final Map<Class<?>, Once> all = new ConcurrentHashMap<>();

  private static final class Once {
    private volatile @Nullable Object made;

    <F> Object get(Function<F, ?> make, F from) {
      Object known = made;
      return known == null ? first(make, from) : known;
    }

    /** The map's own lock would refuse to make one thing out of another. */
    private synchronized <F> Object first(Function<F, ?> make, F from) {
      Object known = made;
      if (known == null) {
        known = make.apply(from);
        made = known;
      }
      return known;
    }
  }

  <F, T> T get(Class<T> kind, Function<F, T> make, F from) {
    Once known = all.get(kind);
    if (known == null) {
      known = all.computeIfAbsent(kind, absent -> new Once());
    }
    return kind.cast(known.get(make, from));
  }
}
