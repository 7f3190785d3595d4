package io.hadsl.examples;

import java.util.List;
import java.util.Optional;

/** The topologies that come with the library. */
public final class Examples {

  private static final List<Example> ALL = List.of();

  private Examples() {}

  /**
   * All of them.
   *
   * @return in the order in which to read them
   */
  public static List<Example> all() {
    return ALL;
  }

  /**
   * The example of a name.
   *
   * @param name its name
   * @return the example, empty if there is none of that name
   */
  public static Optional<Example> find(String name) {
    return ALL.stream().filter(example -> example.name().equals(name)).findFirst();
  }

  /**
   * Their names.
   *
   * @return in the same order
   */
  public static List<String> names() {
    return ALL.stream().map(Example::name).toList();
  }
}
