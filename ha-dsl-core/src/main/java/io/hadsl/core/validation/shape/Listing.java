package io.hadsl.core.validation.shape;

import io.hadsl.core.model.Service;
import java.util.List;
import java.util.StringJoiner;

/** How findings name several things, and speak of the rest of them. */
public final class Listing {

  private static final int SHOWN = 4;

  private Listing() {}

  /** All but one of some things: {@code the other} of two, else {@code the others}. */
  public static String rest(int all) {
    return all == 2 ? "the other" : "the others";
  }

  /** {@code service `web`}, {@code services `web`, `db`}, cut short if they are many. */
  public static String services(List<Service> services) {
    StringJoiner names = new StringJoiner(", ");
    for (int i = 0; i < services.size() && i < SHOWN; i++) {
      names.add("`" + services.get(i).name() + "`");
    }
    String more = services.size() > SHOWN ? " and " + (services.size() - SHOWN) + " more" : "";
    return (services.size() == 1 ? "service " : "services ") + names + more;
  }
}
