package io.hadsl.components.nginx;

import io.hadsl.components.internal.Directories;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.PackageConffiles;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Store;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;
import java.util.Set;

/**
 * nginx as Debian packages it. Its sites are not written here: packages and people put them in
 * {@code /etc/nginx}, which may be kept on a shared mount.
 */
public record Nginx() implements Component {

  static final String TYPE = "nginx";

  private static final String UNIT = "nginx.service";

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
        .unit(UNIT, ComponentFacts.RestartPolicy.MISSING)
        .listens(80)
        .states(Binds.ALL)
        .states(
            UsesPath.of(UNIT, UsesPath.Kind.CONFIGURATION, "/etc/nginx"),
            UsesPath.of(UNIT, UsesPath.Kind.STATE, "/var/www/html"),
            UsesPath.of(UNIT, UsesPath.Kind.LOG, "/var/log/nginx"),
            UsesPath.of(UNIT, UsesPath.Kind.RUNTIME, "/run/nginx.pid"),
            new PackageConffiles("nginx-common", AbsolutePath.of("/etc/nginx")))
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
    out.add(UnitState.running(UNIT).reloading());
  }
}
