package io.hadsl.core.backend;

import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The backends that a program has, by id. */
public final class Backends {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final TreeMap<String, Backend> byId = new TreeMap<>();

  private Backends(Iterable<Backend> backends) {
    for (Backend backend : backends) {
      String id =
          ExtensionException.given(backend.id(), backend, "id()", "lower-case words with hyphens");
      if (!ID.matcher(id).matches()) {
        throw new ExtensionException(
            backend,
            "id() gave \""
                + Texts.shown(id)
                + "\": return lower-case words with hyphens, such as \"cloud-init\"");
      }
      Backend other = byId.putIfAbsent(id, backend);
      if (other != null) {
        throw new ExtensionException(
            backend,
            "id() gave \""
                + id
                + "\", which "
                + other.getClass().getName()
                + " has already: return another");
      }
    }
  }

  /**
   * The backends given.
   *
   * @param backends each with an id of its own
   * @return them
   * @throws IllegalArgumentException if an id is ill-formed or given twice
   */
  public static Backends of(Backend... backends) {
    return new Backends(List.of(backends));
  }

  /**
   * The backends on the class path or module path, as {@link ServiceLoader} finds them.
   *
   * @return them
   * @throws IllegalArgumentException if an id is ill-formed or two backends share one
   */
  public static Backends installed() {
    return new Backends(ServiceLoader.load(Backend.class));
  }

  /**
   * The backends that a class loader sees, as {@link ServiceLoader} finds them.
   *
   * @param loader the class loader
   * @return them
   * @throws IllegalArgumentException if an id is ill-formed or two backends share one
   */
  public static Backends installedIn(ClassLoader loader) {
    return new Backends(ServiceLoader.load(Backend.class, loader));
  }

  /**
   * All of them.
   *
   * @return sorted by id
   */
  public List<Backend> all() {
    return List.copyOf(byId.values());
  }

  /**
   * Their ids.
   *
   * @return sorted
   */
  public Set<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  /**
   * The backend of an id.
   *
   * @param id its id
   * @return the backend
   * @throws IllegalArgumentException if there is none, with the nearest ids
   */
  public Backend require(String id) {
    Backend found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "backend \""
              + Texts.shown(id)
              + "\" is unknown: "
              + (byId.isEmpty()
                  ? "there is none on the class path; each is an artifact of its own, such as"
                      + " ha-dsl-puppet"
                  : Nearest.hint(id, byId.keySet())));
    }
    return found;
  }

  /**
   * The backends of some ids.
   *
   * @param ids their ids; one given twice counts once
   * @return in the order given
   * @throws IllegalArgumentException if one is unknown, with the nearest ids
   */
  public List<Backend> require(Collection<String> ids) {
    List<Backend> chosen = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      chosen.add(require(id));
    }
    return chosen;
  }
}
