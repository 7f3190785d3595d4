package io.hadsl.components.caddy;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;

/** Debian's Caddy with a Caddyfile; for components that serve the web with it. */
public final class CaddyServer {

  /** The unit that the package ships, which has no {@code Restart=}. */
  public static final String UNIT = "caddy.service";

  /** The account and group that Caddy runs as. */
  public static final String ACCOUNT = "caddy";

  /** Where Caddy keeps certificates, keys and its account with an authority. */
  public static final AbsolutePath STORAGE = AbsolutePath.of("/var/lib/caddy/.local/share/caddy");

  private static final String CONFIGURATION = "/etc/caddy/Caddyfile";

  private CaddyServer() {}

  /**
   * The paths that the unit uses.
   *
   * @return facts
   */
  public static Fact[] paths() {
    return new Fact[] {
      UsesPath.of(UNIT, UsesPath.Kind.CONFIGURATION, CONFIGURATION),
      UsesPath.of(UNIT, UsesPath.Kind.STATE, "/var/lib/caddy")
    };
  }

  /**
   * What is known of the server.
   *
   * @return facts, to add ports and more to
   */
  public static ComponentFacts.Builder facts() {
    return ComponentFacts.builder()
        .unit(UNIT, RestartPolicy.MISSING)
        .packageAccount("caddy", ACCOUNT)
        .states(paths());
  }

  /**
   * Adds the package, its Caddyfile and the running unit.
   *
   * @param out where the resources go
   * @param instance whose web server it is
   * @param caddyfile the configuration
   * @throws PlanException if the node's Debian has no Caddy
   */
  public static void plan(ResourceSink out, Instance instance, String caddyfile) {
    if (!DebianFacts.of(instance.os()).hasCaddy()) {
      throw PlanException.of(
          instance.service(),
          "needs Caddy, which "
              + instance.os().id()
              + " on node "
              + instance.node().name()
              + " lacks",
          "use debian-12 or debian-13 there");
    }
    out.add(new OsPackage("caddy"));
    // A reload keeps open connections; a broken file leaves the old one in force.
    out.add(TextFile.of(CONFIGURATION, caddyfile))
        .notifies(out.add(UnitState.running(UNIT).reloading()));
  }
}
