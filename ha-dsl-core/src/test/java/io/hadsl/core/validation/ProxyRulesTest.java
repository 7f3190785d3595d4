package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.fact.Sessions.Guarded.LOCKED;
import static io.hadsl.core.fact.Sessions.Kept.ON_THE_NODE;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Certificate;
import io.hadsl.core.fact.EndsTls;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.HasSetting;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.HealthPage;
import io.hadsl.core.fact.LearnsScheme;
import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.RequestTimeout;
import io.hadsl.core.fact.RequiresSetting;
import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.fact.TrustsProxies;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeBuilder;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.IpAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRulesTest {

  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private static List<String> messages(String rule, Consumer<TopologyBuilder> body) {
    return RuleCases.findings(rule, Topology.named("example", body)).stream()
        .map(Finding::message)
        .toList();
  }

  /** An application on two nodes behind a proxy that somebody else runs. */
  private static Consumer<TopologyBuilder> behindExternal(Fact known, StatedFact... stated) {
    return t -> {
      Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
      Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
      Service combo = t.service("combo", app("combo", known), s -> s.on(app1, app2).activeActive());
      External front = t.external("haproxy", Endpoint.of("haproxy-prod", 443), stated);
      t.entrypoint("portal", front, combo);
    };
  }

  /** The same behind a proxy of ours. */
  private static Consumer<TopologyBuilder> behindOurs(Fact known, Fact... ofProxy) {
    return t -> {
      Node front = t.node("front", "10.77.0.11", DEBIAN_12);
      Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
      Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
      Service combo = t.service("combo", app("combo", known), s -> s.on(app1, app2).activeActive());
      Fact[] all = new Fact[ofProxy.length + 1];
      System.arraycopy(ofProxy, 0, all, 1, ofProxy.length);
      all[0] = new Balances(combo.id(), combo.nodes());
      t.service("proxy", app("haproxy", all), s -> s.on(front).single().uses(combo));
    };
  }

  private static List<String> unknown(Consumer<TopologyBuilder> body) {
    return Validator.standard().validate(Topology.named("example", body)).unknowns().stream()
        .filter(each -> each.element().equals(ElementId.of("external", "haproxy")))
        .map(Unknown::rule)
        .toList();
  }

  @Test
  void ofAProxyThatOthersRunIsKnownWhatIsStated() {
    Sessions local = new Sessions(ON_THE_NODE, LOCKED);
    assertEquals(
        List.of("lb-health-check", "sessions-shared-or-sticky"), unknown(behindExternal(local)));
    assertEquals(
        List.of("lb-health-check", "lb-timeouts-ordered"),
        unknown(behindExternal(new RequestTimeout(TWO_MINUTES))));
    Consumer<TopologyBuilder> stated =
        behindExternal(
            local, HealthCheck.connect(), new Stickiness(Stickiness.Kept.SOURCE_ADDRESS));
    assertEquals(List.of(), unknown(stated));
    assertEquals(List.of(), messages("sessions-shared-or-sticky", stated));
    assertEquals(
        1,
        messages(
                "sessions-shared-or-sticky",
                behindExternal(local, new Stickiness(Stickiness.Kept.NOWHERE)))
            .size());
    assertEquals(1, messages("lb-health-check", behindExternal(local, HealthCheck.none())).size());
  }

  @Test
  void aProxyThatWaitsWithoutEndIsPatientEnoughAndItsClientCountsToo() {
    RequestTimeout request = new RequestTimeout(TWO_MINUTES);
    String rule = "lb-timeouts-ordered";
    assertEquals(List.of(), messages(rule, behindOurs(request, ProxyTimeouts.none())));
    assertEquals(
        List.of(), messages(rule, behindOurs(request, ProxyTimeouts.of(TWO_MINUTES, TWO_MINUTES))));
    assertEquals(
        1,
        messages(rule, behindOurs(request, ProxyTimeouts.of(Duration.ofSeconds(50), TWO_MINUTES)))
            .size());
  }

  @ParameterizedTest
  @CsvSource({
    "mariadb.transaction_isolation, READ COMMITTED, 0",
    "mariadb.transaction_isolation, repeatable_read, 1",
    "mariadb.transaction-isolation, read-committed, 0"
  })
  void aSettingIsTheSameHoweverItsServerIsTold(String setting, String value, int findings) {
    RequiresSetting needed =
        new RequiresSetting(RequiresSetting.MARIADB_ISOLATION, "READ-COMMITTED", "data is lost");
    assertEquals(
        findings,
        messages(
                "db-isolation-read-committed",
                t -> {
                  Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
                  External sql =
                      t.external("sql", Endpoint.of("sql", 3306), new HasSetting(setting, value));
                  t.service("cloud", app("cloud", needed), s -> s.on(web1).single().uses(sql));
                })
            .size());
  }

  @Test
  void aCheckThatKnocksAtThePortIsNotDeepEnough() {
    HealthPage page = new HealthPage("/health", HealthPage.Said.IN_STATUS, "");
    String rule = "health-check-deep-enough";
    assertEquals(1, messages(rule, behindOurs(page, HealthCheck.connect())).size());
    assertEquals(1, messages(rule, behindOurs(page, HealthCheck.asking("/"))).size());
    assertEquals(List.of(), messages(rule, behindOurs(page, HealthCheck.asking("/health"))));
    // That there is none at all is another rule's.
    assertEquals(List.of(), messages(rule, behindOurs(page, HealthCheck.none())));
  }

  @Test
  void anApplicationThatJudgesByItsConnectionIsToBlameAndNotTheProxy() {
    Topology topology =
        Topology.named(
            "example",
            behindOurs(
                new LearnsScheme(LearnsScheme.From.CONNECTION), new EndsTls(EndsTls.Tells.SCHEME)));
    assertEquals(
        List.of("service(combo)"),
        RuleCases.findings("forwarded-proto", topology).stream()
            .map(finding -> finding.subject().toString())
            .toList());
    assertEquals(
        List.of(),
        messages(
            "forwarded-proto",
            behindOurs(
                new LearnsScheme(LearnsScheme.From.CONFIGURATION),
                new EndsTls(EndsTls.Tells.NOTHING))));
  }

  @Test
  void whoIsTrustedAndIsNoProxyMayBeMeant() {
    Consumer<TopologyBuilder> body =
        behindOurs(
            new TrustsProxies(List.of(IpAddress.of("10.77.0.11"), IpAddress.of("10.77.0.99"))));
    List<String> found = messages("proxy-trusted", body);
    assertEquals(1, found.size());
    assertTrue(found.get(0).contains("addresses that are no proxies"), found::toString);
    assertEquals(
        List.of(),
        messages(
            "proxy-trusted",
            body.andThen(
                t -> {
                  Service combo =
                      t.build().services().stream()
                          .filter(each -> each.name().equals("combo"))
                          .findFirst()
                          .orElseThrow();
                  t.acknowledge("proxy-trusted", combo, "the monitoring shows addresses of users");
                })));
  }

  @Test
  void clientsOfTheSameNodesReachLoopback() {
    Consumer<TopologyBuilder> same =
        t -> {
          Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
          Service cache =
              t.service("cache", app("memcached", Binds.LOOPBACK), s -> s.on(app1).single());
          t.service("combo", app("combo"), s -> s.on(app1).single().uses(cache));
        };
    assertEquals(List.of(), messages("backend-not-loopback", same));
  }

  @Test
  void aCertificateThatOneNodeLacksIsMissedThere() {
    TextFile pem = TextFile.of("/etc/ssl/site.pem", "made elsewhere\n");
    assertEquals(1, messages("cert-on-all-edges", certificates(n -> n.file(pem), n -> n)).size());
    assertEquals(
        List.of(), messages("cert-on-all-edges", certificates(n -> n.file(pem), n -> n.file(pem))));
    // Nobody says where the file comes from.
    assertEquals(List.of(), messages("cert-on-all-edges", certificates(n -> n, n -> n)));
  }

  private static Consumer<TopologyBuilder> certificates(
      UnaryOperator<NodeBuilder> first, UnaryOperator<NodeBuilder> second) {
    Certificate certificate =
        new Certificate(Certificate.Source.FILE, AbsolutePath.of("/etc/ssl/site.pem"));
    return t -> {
      Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12, first);
      Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12, second);
      t.service("proxy", app("haproxy", certificate), s -> s.on(lb1, lb2).activeActive());
    };
  }

  @Test
  void usersOfAnEntrypointComeFromElsewhere() {
    assertEquals(
        List.of(
            "`web` listens on loopback alone, and users of entrypoint `portal` come from elsewhere:"
                + " their connections are refused"),
        messages("backend-not-loopback", front(Binds.LOOPBACK)));
    // It answers them on another address.
    assertEquals(
        List.of(), messages("backend-not-loopback", front(Binds.LOOPBACK, Binds.OWN_ADDRESS)));
  }

  private static Consumer<TopologyBuilder> front(Fact... binds) {
    return t -> {
      Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
      t.entrypoint("portal", t.service("web", app("nginx", binds), s -> s.on(web1).single()));
    };
  }

  @Test
  void aProxyOfOthersComesFromElsewhere() {
    assertEquals(1, messages("backend-not-loopback", behindExternal(Binds.LOOPBACK)).size());
    assertEquals(List.of(), messages("backend-not-loopback", behindExternal(Binds.ALL)));
  }

  @Test
  void aClientBesideThePassiveInstanceComesFromElsewhere() {
    assertEquals(
        List.of(
            "`cache` listens on loopback alone, and `combo` uses it from n1: its connections are"
                + " refused"),
        messages("backend-not-loopback", beside(true)));
    assertEquals(List.of(), messages("backend-not-loopback", beside(false)));
  }

  private static Consumer<TopologyBuilder> beside(boolean passive) {
    return t -> {
      Node n0 = t.node("n0", "10.77.0.21", DEBIAN_12);
      Node n1 = t.node("n1", "10.77.0.22", DEBIAN_12);
      Service cache =
          t.service(
              "cache",
              app("redis", Binds.LOOPBACK),
              s -> passive ? s.on(n0, n1).activePassive(n0) : s.on(n0, n1).activeActive());
      t.service("combo", app("combo"), s -> s.on(n0, n1).activeActive().uses(cache));
    };
  }

  @Test
  void whatIsStatedOfAnExternalProxyIsARoute() {
    assertEquals(
        1,
        messages(
                "sessions-shared-or-sticky",
                t -> {
                  Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
                  Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
                  Service combo =
                      t.service(
                          "combo",
                          app("combo", new Sessions(ON_THE_NODE, LOCKED)),
                          s -> s.on(app1, app2).activeActive());
                  t.external(
                      "haproxy",
                      Endpoint.of("haproxy-prod", 443),
                      new Balances(combo.id(), combo.nodes()),
                      new Stickiness(Stickiness.Kept.NOWHERE));
                })
            .size());
  }

  @Test
  void theSchemeIsLostBehindASecondProxyToo() {
    LearnsScheme connection = new LearnsScheme(LearnsScheme.From.CONNECTION);
    assertEquals(1, messages("forwarded-proto", behindTwo(connection)).size());
    // Whether the second proxy passes the header on is not known.
    assertEquals(
        List.of(),
        messages("forwarded-proto", behindTwo(new LearnsScheme(LearnsScheme.From.HEADER))));
    // The second proxy speaks TLS to users of its own.
    assertEquals(
        1,
        messages("forwarded-proto", behindTwo(connection, new EndsTls(EndsTls.Tells.SCHEME)))
            .size());
  }

  private static Consumer<TopologyBuilder> behindTwo(Fact ofApplication, Fact... ofInner) {
    return t -> {
      Node lb = t.node("lb", "10.77.0.11", DEBIAN_12);
      Node web = t.node("web", "10.77.0.12", DEBIAN_12);
      Node app1 = t.node("app1", "10.77.0.13", DEBIAN_12);
      Service combo = t.service("combo", app("combo", ofApplication), s -> s.on(app1).single());
      Fact[] inner = new Fact[ofInner.length + 1];
      System.arraycopy(ofInner, 0, inner, 1, ofInner.length);
      inner[0] = new Balances(combo.id(), combo.nodes());
      Service proxy = t.service("inner", app("caddy", inner), s -> s.on(web).single().uses(combo));
      t.service(
          "outer",
          app(
              "haproxy",
              new Balances(proxy.id(), proxy.nodes()),
              new EndsTls(EndsTls.Tells.NOTHING)),
          s -> s.on(lb).single().uses(proxy));
    };
  }
}
