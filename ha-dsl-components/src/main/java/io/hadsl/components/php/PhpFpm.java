package io.hadsl.components.php;

import io.hadsl.core.fact.PhpWorkers;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * PHP with its process manager: one pool of workers for the service, behind a socket. Where the
 * service uses Redis, PHP's sessions are kept there, locked while a request uses them, so that any
 * node may serve any request.
 *
 * @param extensions names without {@code php8.2-}, such as {@code mbstring}
 * @param directives of php.ini, for the web and the command line alike
 * @param workers the most requests that are served at once; each takes up to {@code memory_limit}
 * @param webServer the group that may use the socket
 */
public record PhpFpm(
    List<String> extensions,
    SortedMap<String, String> directives,
    int workers,
    AccountName webServer)
    implements Component {

  /** The type's id. */
  public static final String TYPE = "php-fpm";

  private static final String REDIS = "redis";
  private static final Pattern EXTENSION = Pattern.compile("[a-z][a-z0-9]*");
  private static final Pattern DIRECTIVE = Pattern.compile("[a-z][a-z0-9_.]*");
  // Quotes, backslashes and dollars mean something inside the quotes of an ini file.
  private static final Pattern VALUE = Pattern.compile("[ !#%-\\[\\]-~&&[^`]]+");

  /** Checks names and values, and copies the collections. */
  public PhpFpm {
    extensions = List.copyOf(extensions);
    for (String name : extensions) {
      Texts.matching("PHP extension", name, EXTENSION, "a name such as \"mbstring\"");
    }
    directives = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(directives)));
    directives.forEach(
        (name, value) -> {
          Texts.matching("PHP directive", name, DIRECTIVE, "a name such as \"memory_limit\"");
          Texts.matching(
              "value of " + name, value, VALUE, "printable ASCII without quotes, \\, ` and $");
        });
    if (workers < 1 || workers > 10_000) {
      throw new IllegalArgumentException("workers " + workers + " is out of range: use 1 to 10000");
    }
  }

  /**
   * A pool behind a web server.
   *
   * @param workers the most requests that are served at once
   * @param webServer the group of the web server, such as {@code caddy} or {@code www-data}
   * @return the component, with no extensions
   */
  public static PhpFpm pool(int workers, String webServer) {
    return new PhpFpm(List.of(), new TreeMap<>(), workers, AccountName.of(webServer));
  }

  /**
   * The same pool with extensions.
   *
   * @param names such as {@code mbstring}
   * @return a new component
   */
  public PhpFpm extensions(String... names) {
    List<String> more = new ArrayList<>(extensions);
    more.addAll(List.of(names));
    return new PhpFpm(more, directives, workers, webServer);
  }

  /**
   * The same pool with a directive of php.ini.
   *
   * @param name such as {@code memory_limit}
   * @param value such as {@code 512M}
   * @return a new component
   */
  public PhpFpm set(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(directives);
    more.put(name, value);
    return new PhpFpm(extensions, more, workers, webServer);
  }

  /**
   * The socket that a web server sends requests to.
   *
   * @param instance whose pool
   * @return for example {@code /run/php/nextcloud.sock}
   */
  public static AbsolutePath socket(Instance instance) {
    return AbsolutePath.of("/run/php/" + instance.service().name() + ".sock");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    List<String> lines = new ArrayList<>();
    directives.forEach((name, value) -> lines.add(name + "=" + value));
    return Settings.builder()
        .texts("extensions", extensions)
        .texts("directives", lines)
        .number("workers", workers)
        .text("web-server", webServer.value())
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    DebianFacts.Php php = DebianFacts.of(instance.os()).php();
    ComponentFacts.Builder facts =
        ComponentFacts.builder()
            .unit(php.fpmUnit(), php.fpmRestart())
            .states(new PhpWorkers(workers));
    PhpSessions.of(instance, directives).ifPresent(facts::states);
    PhpSessions.server(instance).ifPresent(facts::states);
    facts.states(
        UsesPath.of(php.fpmUnit(), UsesPath.Kind.CONFIGURATION, php.directory("fpm")),
        new UsesPath(UnitName.of(php.fpmUnit()), socket(instance), UsesPath.Kind.RUNTIME));
    return facts.build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    install(instance, out);
  }

  /**
   * Adds what {@link #plan} adds, for a component that is more than its pool.
   *
   * @param instance whose pool
   * @param out where the resources go
   * @return the running process manager, to notify when the application's code changes
   */
  public Step install(Instance instance, ResourceSink out) {
    DebianFacts.Php php = DebianFacts.of(instance.os()).php();
    out.add(new OsPackage(php.packageOf("fpm")));
    out.add(new OsPackage(php.packageOf("cli")));
    for (String name : extensions) {
      out.add(new OsPackage(php.extension(name)));
    }
    // The pool's sessions are in Redis, which PHP does not know without it.
    if (PhpSessions.server(instance).isPresent() && !extensions.contains(REDIS)) {
      out.add(new OsPackage(php.extension(REDIS)));
    }
    Step running = out.add(UnitState.running(php.fpmUnit()).reloading());
    String ini = PhpFiles.ini(instance, directives);
    for (String program : new String[] {"cli", "fpm"}) {
      out.add(
              TextFile.of(
                  php.directory(program) + "/conf.d/90-" + instance.service().name() + ".ini", ini))
          .notifies(running);
    }
    AbsolutePath pools = AbsolutePath.of(php.directory("fpm") + "/pool.d");
    out.add(
            TextFile.of(
                pools.resolve(instance.service().name() + ".conf"),
                PhpFiles.pool(instance, this),
                Ownership.ROOT_ONLY))
        .notifies(running);
    // Debian's own pool would keep workers that nobody uses.
    out.add(new AbsentPath(pools.resolve("www.conf"))).notifies(running);
    return running;
  }
}
