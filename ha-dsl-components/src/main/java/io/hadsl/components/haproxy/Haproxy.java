package io.hadsl.components.haproxy;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Certificate;
import io.hadsl.core.fact.EndsTls;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.Retries;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * HAProxy in front of one service: the first that it uses and that listens on a port. Every
 * instance of that service gets requests while it answers the check with a status below 400.
 *
 * @param certificate a PEM file on the nodes with certificate chain and key, for https; plain http
 *     requests are then sent to https. Empty to serve http alone
 * @param checkPath what the check asks for, such as {@code /}
 * @param checkHost the site that the check asks, where the service has several
 */
public record Haproxy(
    Optional<AbsolutePath> certificate, String checkPath, Optional<HostName> checkHost)
    implements Component {

  static final String TYPE = "haproxy";
  private static final String UNIT = "haproxy.service";
  private static final String CONFIGURATION = "/etc/haproxy/haproxy.cfg";
  private static final Pattern URL_PATH = Pattern.compile("/[A-Za-z0-9._~/?=&-]*");

  /** How long it waits for a client or a server; longer than applications allow themselves. */
  static final Duration PATIENCE = Duration.ofSeconds(125);

  private static final Pattern FILE = Pattern.compile("/[A-Za-z0-9._/-]+");

  /** Refuses what haproxy.cfg would read as more than one word. */
  public Haproxy {
    Texts.matching(
        "path of the check", checkPath, URL_PATH, "a path such as \"/\", without spaces or quotes");
    certificate.ifPresent(
        path ->
            Texts.matching(
                "certificate", path.value(), FILE, "a path of letters, digits, dots and hyphens"));
  }

  /**
   * A proxy that serves http and checks {@code /}.
   *
   * @return the component
   */
  public static Haproxy http() {
    return new Haproxy(Optional.empty(), "/", Optional.empty());
  }

  /**
   * A proxy that serves https.
   *
   * @param certificate a PEM file on the nodes with certificate chain and key
   * @return the component
   */
  public static Haproxy https(String certificate) {
    return new Haproxy(Optional.of(AbsolutePath.of(certificate)), "/", Optional.empty());
  }

  /**
   * The same proxy with another check.
   *
   * @param host the site to ask
   * @param path what to ask for
   * @return a new component
   */
  public Haproxy checking(String host, String path) {
    return new Haproxy(certificate, path, Optional.of(HostName.of(host)));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    Settings.Builder settings = Settings.builder();
    certificate.ifPresent(path -> settings.text("certificate", path.value()));
    settings.text("checkPath", checkPath);
    checkHost.ifPresent(host -> settings.text("checkHost", host.value()));
    return settings.build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    ComponentFacts.Builder facts =
        ComponentFacts.builder()
            .unit(UNIT, ComponentFacts.RestartPolicy.HASTY)
            .packageAccount("haproxy", "haproxy")
            .listens(80)
            .states(
                new Serves(Serves.Purpose.LOAD_BALANCER),
                Binds.ALL,
                HealthCheck.asking(checkPath),
                ProxyTimeouts.of(PATIENCE, PATIENCE),
                // retries 3 with no retry-on: connections that fail, and nothing else.
                new Retries(Retries.What.UNSENT),
                new Stickiness(Stickiness.Kept.NOWHERE),
                UsesPath.of(UNIT, UsesPath.Kind.CONFIGURATION, CONFIGURATION),
                UsesPath.of(UNIT, UsesPath.Kind.RUNTIME, "/run/haproxy"));
    HaproxyConfig.balanced(instance)
        .ifPresent(service -> facts.states(new Balances(service.id(), service.nodes())));
    certificate.ifPresent(
        path ->
            facts
                .listens(443)
                .states(
                    new EndsTls(EndsTls.Tells.SCHEME),
                    new Certificate(Certificate.Source.FILE, path),
                    Prerequisite.onNodes("the certificate's chain and its key, in `" + path + "`"),
                    new UsesPath(UnitName.of(UNIT), path, UsesPath.Kind.CONFIGURATION)));
    return facts.build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage("haproxy"));
    Step unit = out.add(UnitState.running(UNIT).reloading());
    out.add(TextFile.of(CONFIGURATION, HaproxyConfig.of(instance, this))).notifies(unit);
  }
}
