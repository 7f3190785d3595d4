package io.hadsl.core.validation.shape;

import io.hadsl.core.model.Service;
import java.util.List;
import java.util.StringJoiner;

/** How findings name the services that nodes have in common. */
public final class StandIns {

  private StandIns() {}

  /** Names of services: {@code services `a` and `b`}. */
  public static String named(List<Service> services) {
    StringJoiner names = new StringJoiner(", ");
    int left = SHOWN;
    for (Service service : services) {
      if (left-- == 0) {
        names.add("...");
        break;
      }
      names.add("`" + service.name() + "`");
    }
    return (services.size() == 1 ? "service " : "services ") + names;
  }

  private static final int SHOWN = 4;
}
