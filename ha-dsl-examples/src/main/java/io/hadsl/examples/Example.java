package io.hadsl.examples;

import io.hadsl.core.model.TopologySource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A topology that comes with the library.
 *
 * @param name what people call it on the command line
 * @param summary what it is, in one line
 * @param parameters what {@code --param} may set, by name, each in one line with its default
 * @param source makes it
 */
public record Example(
    String name,
    String summary,
    Map<String, String> parameters,
    Supplier<? extends TopologySource> source) {

  /** Copies the map and keeps its order. */
  public Example {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
