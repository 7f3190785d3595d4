package io.hadsl.components;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.components.caddy.CaddyProxy;
import io.hadsl.components.caddy.CaddyServer;
import io.hadsl.components.haproxy.Haproxy;
import io.hadsl.components.packaged.PackagedService;
import io.hadsl.components.php.PhpFpm;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Certificate;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.ComponentFacts.Unit;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What components say of themselves is what stands in the files that they write. */
final class EmittedFactsTest {

  private static final ElementId SUBJECT = ElementId.of("service", "subject");

  private static Topology topology(Component component, OsRelease os) {
    return Topology.named(
        "example",
        t -> {
          Node one = t.node("one", "10.0.0.1", os);
          Node two = t.node("two", "10.0.0.2", os);
          Service cache =
              t.service("cache", Redis.protectedBy(new SecretRef("a/b")), s -> s.on(two).single());
          t.service("subject", component, s -> s.on(one).single().uses(cache));
          t.service("alone", component, s -> s.on(two).single());
        });
  }

  private static <T extends Fact> List<T> facts(
      Component component, String service, Class<T> kind) {
    TopologyIndex index = TopologyIndex.of(topology(component, OsRelease.DEBIAN_12));
    Instance instance = index.instancesOf(ElementId.of("service", service)).get(0);
    return index.facts(instance, kind).stream().map(Stated::fact).toList();
  }

  private static <T extends Fact> List<T> facts(Component component, Class<T> kind) {
    return facts(component, SUBJECT.name(), kind);
  }

  @Test
  void haproxyLeadsToTheServiceAndWaitsAsItsFileSays() {
    Haproxy haproxy = Haproxy.https("/etc/ssl/site.pem").checking("a.example", "/ok");
    String file =
        Probe.of(topology(haproxy, OsRelease.DEBIAN_12), "subject", "one")
            .text("/etc/haproxy/haproxy.cfg");
    assertEquals(2, file.lines().filter(line -> line.endsWith("125s")).count(), file);
    Duration patience = Duration.ofSeconds(125);
    assertEquals(
        List.of(ProxyTimeouts.of(patience, patience)), facts(haproxy, ProxyTimeouts.class));
    assertEquals(List.of(HealthCheck.asking("/ok")), facts(haproxy, HealthCheck.class));
    assertEquals(
        List.of(ElementId.of("node", "two")), facts(haproxy, Balances.class).get(0).nodes());
    // One that leads nowhere says nothing of it; planning it is refused.
    assertEquals(List.of(), facts(haproxy, "alone", Balances.class));
  }

  @Test
  void caddyReadsTheAnswerOnlyIfItWasToldTo() {
    CaddyProxy site = CaddyProxy.site("a.example.org");
    assertEquals(List.of(HealthCheck.asking("/")), facts(site, HealthCheck.class));
    assertEquals(
        List.of(HealthCheck.asking("/up").expecting("yes")),
        facts(site.healthyWhen("/up", "yes"), HealthCheck.class));
    assertEquals(
        List.of(new Certificate(Certificate.Source.ACME, CaddyServer.STORAGE)),
        facts(site, Certificate.class));
  }

  @Test
  void phpKeepsSessionsWhereItsFilesSay() {
    PhpFpm pool = PhpFpm.pool(9, "caddy");
    Sessions shared = new Sessions(Sessions.Kept.SHARED, Sessions.Guarded.LOCKED);
    Sessions unlocked = new Sessions(Sessions.Kept.SHARED, Sessions.Guarded.UNLOCKED);
    Sessions local = new Sessions(Sessions.Kept.ON_THE_NODE, Sessions.Guarded.LOCKED);
    assertEquals(List.of(shared), facts(pool, Sessions.class));
    assertEquals(List.of(local), facts(pool, "alone", Sessions.class));
    PhpFpm redis =
        pool.set("session.save_handler", "redis").set("session.save_path", "tcp://10.0.0.9:6379");
    assertEquals(List.of(unlocked), facts(redis, "alone", Sessions.class));
    assertEquals(
        List.of(shared),
        facts(redis.set("redis.session.locking_enabled", "On"), "alone", Sessions.class));
    assertEquals(
        List.of(local),
        facts(
            redis
                .set("session.save_path", "tcp://127.0.0.1:6379")
                .set("redis.session.locking_enabled", "1"),
            "alone",
            Sessions.class));
    assertEquals(
        List.of(), facts(pool.set("session.save_handler", "user"), "alone", Sessions.class));
  }

  @Test
  void ofPackagedUnitsIsSaidWhatIsKnown() {
    PackagedService some =
        PackagedService.of("some", "chrony", "memcached", "acme")
            .running("chrony.service", "memcached.service", "acme.service");
    assertEquals(
        List.of(RestartPolicy.MISSING, RestartPolicy.HASTY, RestartPolicy.UNKNOWN),
        restarts(some, OsRelease.DEBIAN_12));
    assertEquals(
        List.of(RestartPolicy.UNKNOWN, RestartPolicy.UNKNOWN, RestartPolicy.MISSING),
        restarts(some.restarting("acme.service"), OsRelease.DEBIAN_13));
  }

  private static List<RestartPolicy> restarts(Component component, OsRelease os) {
    TopologyIndex index = TopologyIndex.of(topology(component, os));
    return index.facts(index.instancesOf(SUBJECT).get(0)).units().stream()
        .map(Unit::restart)
        .toList();
  }

  @Test
  void aPackagedCacheListensOnLoopbackUnlessItsFileIsGiven() {
    PackagedService cache = PackagedService.of("cache", "memcached").running("memcached.service");
    assertEquals(List.of(Binds.LOOPBACK), facts(cache, Binds.class));
    Topology configured =
        Topology.named(
            "example",
            t ->
                t.service(
                    "subject",
                    cache,
                    s ->
                        s.on(
                                t.node(
                                    "one",
                                    "10.0.0.1",
                                    OsRelease.DEBIAN_12,
                                    n ->
                                        n.file(TextFile.of("/etc/memcached.conf", "-l 0.0.0.0\n"))))
                            .single()));
    TopologyIndex index = TopologyIndex.of(configured);
    assertEquals(List.of(), index.facts(index.instancesOf(SUBJECT).get(0), Binds.class));
  }
}
