package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.Known;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Set;

/** What is said of a service once, although it is known of each of its instances. */
public final class OncePerService {

  private final Set<Said> said = new HashSet<>();

  private record Said(ElementId service, Object what) {}

  public boolean isNew(Known<?> known) {
    return isNew(known, known.fact());
  }

  public boolean isNew(Known<?> known, Object what) {
    return said.add(new Said(known.instance().service().id(), what));
  }
}
