package io.hadsl.components.php;

import io.hadsl.components.redis.Redis;
import io.hadsl.core.fact.ConnectsTo;
import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.Sessions.Guarded;
import io.hadsl.core.fact.Sessions.Kept;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.AbsolutePath;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the sessions of a pool are, as its configuration files say. */
final class PhpSessions {

  /** Where Debian's PHP keeps sessions in files (php.ini, session.save_path). */
  private static final String FILES = "/var/lib/php/sessions";

  private PhpSessions() {}

  /** Empty if another handler keeps them than those known here. */
  static Optional<Sessions> of(Instance instance, Map<String, String> directives) {
    if (instance.usesComponent(Redis.class).isPresent()) {
      return Optional.of(new Sessions(Kept.SHARED, Guarded.LOCKED));
    }
    String path = directives.getOrDefault("session.save_path", "");
    return switch (directives.getOrDefault("session.save_handler", "files")) {
      // PHP locks a session's file while a request uses it.
      case "files" ->
          Optional.of(
              new Sessions(
                  isShared(instance, path.isEmpty() ? FILES : path)
                      ? Kept.SHARED
                      : Kept.ON_THE_NODE,
                  Guarded.LOCKED));
      case "redis" ->
          Optional.of(
              new Sessions(kept(path), guarded(directives, "redis.session.locking_enabled", "0")));
      case "memcached" ->
          Optional.of(new Sessions(kept(path), guarded(directives, "memcached.sess_locking", "1")));
      default -> Optional.empty();
    };
  }

  /** The node that sessions are on, if they are on one that the pool knows by its address. */
  static Optional<ConnectsTo> server(Instance instance) {
    return instance
        .usesComponent(Redis.class)
        .map(used -> (Service) used.provider())
        .map(service -> new ConnectsTo(service.id(), service.nodes().get(0)));
  }

  private static boolean isShared(Instance instance, String path) {
    return path.startsWith("/")
        && instance.service().stores().stream()
            .anyMatch(store -> AbsolutePath.of(path).isWithin(store.path()));
  }

  private static Kept kept(String path) {
    boolean here =
        path.isEmpty()
            || path.contains("127.0.0.1")
            || path.contains("localhost")
            || path.contains("unix:")
            || path.startsWith("/");
    return here ? Kept.ON_THE_NODE : Kept.SHARED;
  }

  private static Guarded guarded(Map<String, String> directives, String key, String byDefault) {
    String value = directives.getOrDefault(key, byDefault).toLowerCase(Locale.ROOT);
    return Set.of("1", "on", "yes", "true").contains(value) ? Guarded.LOCKED : Guarded.UNLOCKED;
  }
}
