package io.hadsl.components.nginx;

import io.hadsl.components.internal.Directories;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.Settings;
import java.util.Set;

/**
 * nginx as Debian packages it. Its sites are not written here: packages and people put them in
 * {@code /etc/nginx}, which may be kept on a shared mount.
 */
public record Nginx() implements Component {

  static final String TYPE = "nginx";

  /** What Debian's package brings; other places that a service keeps are made. */
  private static final Set<String> SHIPPED =
      Set.of(
          "/etc/nginx",
          "/etc/nginx/conf.d",
          "/etc/nginx/sites-available",
          "/etc/nginx/sites-enabled",
          "/etc/nginx/snippets",
          "/var/www/html");

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder()
        .unit("nginx.service", ComponentFacts.RestartPolicy.MISSING)
        .listens(80)
        .states(Binds.ALL)
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    for (Store store : instance.service().stores()) {
      if (!SHIPPED.contains(store.path().value())) {
        out.add(Phase.PREPARE, Directories.create(store.path()));
      }
    }
    out.add(new OsPackage("nginx"));
    out.add(UnitState.running("nginx.service").reloading());
  }
}
