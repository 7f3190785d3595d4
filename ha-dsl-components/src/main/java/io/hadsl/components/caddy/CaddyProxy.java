package io.hadsl.components.caddy;

import io.hadsl.components.FileHeader;
import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Certificate;
import io.hadsl.core.fact.EndsTls;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.Retries;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Laboratory;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Caddy as a reverse proxy for one site, with HTTPS towards users and health checks towards the
 * services that it uses. Its backends are the nodes of those services, on the first port that their
 * components listen on.
 *
 * @param site the name that users know
 * @param certificates where the site's certificate comes from
 * @param healthPath what a backend is asked for, such as {@code /status.php}
 * @param healthBody a regular expression (Go's RE2 syntax) that a healthy answer's text matches
 */
public record CaddyProxy(
    HostName site, Certificates certificates, String healthPath, String healthBody)
    implements Component {

  /** The type's id. */
  public static final String TYPE = "caddy-proxy";

  /** The HTTP-01 and TLS-ALPN-01 challenges of RFC 8555 and RFC 8737. */
  private static final Prerequisite INTERNET =
      Prerequisite.onNodes(
          "the Internet, in both directions: certificates are asked for over HTTPS, and the"
              + " authority then asks for a proof at port 80 or 443");

  /** A text that every answer matches. */
  private static final String ANYTHING = ".";

  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");

  /** Where a certificate comes from. */
  public enum Certificates {
    /** A public authority (ACME): the site's name must resolve to the proxy on the Internet. */
    PUBLIC,
    /** An authority of Caddy's own, which browsers do not know: for laboratories. */
    INTERNAL
  }

  /** Checks the health check. */
  public CaddyProxy {
    Texts.matching("health path", healthPath, PATH, "a path such as \"/status.php\"");
    Texts.line("health body", healthBody);
    // Refused here, where the user wrote it, and not when the file is made.
    Caddyfile.token(healthBody);
  }

  /**
   * A proxy for a site that is healthy while its first page answers with status 200.
   *
   * @param site the name that users know
   * @return the component
   */
  public static CaddyProxy site(String site) {
    return new CaddyProxy(HostName.of(site), Certificates.PUBLIC, "/", ANYTHING);
  }

  /**
   * The same proxy with a health check of the application's own.
   *
   * @param path what a backend is asked for
   * @param body a regular expression that a healthy answer's text matches; the status must be 200
   * @return a new component
   */
  public CaddyProxy healthyWhen(String path, String body) {
    return new CaddyProxy(site, certificates, path, body);
  }

  /**
   * The same proxy with certificates from elsewhere.
   *
   * @param source where they come from
   * @return a new component
   */
  public CaddyProxy certificates(Certificates source) {
    return new CaddyProxy(site, source, healthPath, healthBody);
  }

  /** No public authority can visit a laboratory. */
  @Override
  public CaddyProxy in(Laboratory laboratory) {
    return certificates(Certificates.INTERNAL);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("site", site.value())
        .text("certificates", certificates.name())
        .text("health-path", healthPath)
        .text("health-body", healthBody)
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    ComponentFacts.Builder facts =
        CaddyServer.facts()
            .listens(443)
            .listens(80)
            .states(
                new Serves(Serves.Purpose.LOAD_BALANCER),
                Binds.ALL,
                check(),
                // Caddy ends no request that is silent, unless told to.
                ProxyTimeouts.none(),
                // Of requests that reached a node it repeats only GET (lb_retry_match).
                new Retries(Retries.What.IDEMPOTENT),
                new Stickiness(Stickiness.Kept.NOWHERE),
                // reverse_proxy sets X-Forwarded-Proto by itself.
                new EndsTls(EndsTls.Tells.SCHEME),
                new ServesNames(List.of(site)),
                new Certificate(
                    certificates == Certificates.PUBLIC
                        ? Certificate.Source.ACME
                        : Certificate.Source.OWN_AUTHORITY,
                    CaddyServer.STORAGE));
    if (certificates == Certificates.PUBLIC) {
      facts.states(INTERNET);
    }
    for (Instance.Used used : instance.uses()) {
      if (used.provider() instanceof Service service) {
        facts.states(new Balances(service.id(), service.nodes()));
      }
    }
    return facts.build();
  }

  private HealthCheck check() {
    HealthCheck check = HealthCheck.asking(healthPath);
    return healthBody.equals(ANYTHING) ? check : check.expecting(healthBody);
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    CaddyServer.plan(out, instance, configuration(instance));
  }

  private String configuration(Instance instance) {
    List<String> backends = Backends.of(instance);
    Caddyfile file =
        new Caddyfile(FileHeader.of(instance, "#", "Caddy as the reverse proxy of " + site + "."));
    if (certificates == Certificates.INTERNAL) {
      file.open().comment("The caddy account may not change this node's trusted authorities.");
      file.line("skip_install_trust").close().blank();
    }
    file.open(site.value());
    if (certificates == Certificates.INTERNAL) {
      file.line("tls", "internal");
    }
    file.line("header", "Strict-Transport-Security", "max-age=15552000");
    String[] proxy = new String[backends.size() + 1];
    proxy[0] = "reverse_proxy";
    for (int i = 0; i < backends.size(); i++) {
      proxy[i + 1] = backends.get(i);
    }
    file.open(proxy)
        .comment("Any node serves any request.")
        .line("lb_policy", "least_conn")
        .line("lb_retries", "2")
        .line("lb_try_duration", "5s")
        .comment(
            "Ask each node how it is as users do: under the site's name, and over HTTPS, or an")
        .comment("application that sends others there answers with a redirect.")
        .line("health_uri", healthPath)
        .open("health_headers")
        .line("Host", site.value())
        .line("X-Forwarded-Proto", "https")
        .close()
        .line("health_interval", "5s")
        .line("health_timeout", "3s")
        .line("health_status", "200")
        .line("health_body", healthBody)
        // https://github.com/caddyserver/caddy/issues/5454; seen with 2.6.2: users got nothing for
        // 26 s although one of two nodes was well.
        .comment(
            "Failures are not counted between two checks (fail_duration): a request with a body")
        .comment(
            "that is tried again fails at the next node too, and both would be taken for dead.")
        .open("transport", "http")
        .line("dial_timeout", "1s")
        .close()
        .close();
    return file.close().print();
  }
}
