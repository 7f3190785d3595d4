package io.hadsl.core.fact;

import io.hadsl.core.value.HostName;
import java.util.List;

/**
 * The names under which a proxy or an application answers; to others it does not.
 *
 * @param names host names, as users write them
 */
public record ServesNames(List<HostName> names) implements Fact {

  /** Copies the list. */
  public ServesNames {
    names = List.copyOf(names);
  }
}
