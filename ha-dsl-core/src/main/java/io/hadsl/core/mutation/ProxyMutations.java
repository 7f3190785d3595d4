package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.say;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Certificate;
import io.hadsl.core.fact.ConnectsTo;
import io.hadsl.core.fact.EndsTls;
import io.hadsl.core.fact.HasSetting;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.LocksFiles;
import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.RequestTimeout;
import io.hadsl.core.fact.Retries;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.fact.TrustsProxies;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Port;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks what stands between users and applications. */
final class ProxyMutations {

  private ProxyMutations() {}

  static List<Mutation> all() {
    return List.of(
        change(
            "acme-single-issuer-or-shared-store",
            "keeps what a public authority gave to each node for itself",
            Service.class,
            (t, s) ->
                Edits.factsOf(t, s, Certificate.class).stream()
                        .anyMatch(each -> each.source() == Certificate.Source.ACME)
                    ? unshared(s)
                    : null),
        change(
            "cert-on-all-edges",
            "shows another certificate on each node",
            Service.class,
            (t, s) ->
                Edits.factsOf(t, s, Certificate.class).stream()
                        .anyMatch(each -> each.source() == Certificate.Source.OWN_AUTHORITY)
                    ? unshared(s)
                    : null),
        say(
            "backend-not-loopback",
            "listens on loopback alone, with clients on other nodes",
            (t, s) ->
                t.usersOf(s.id()).stream()
                        .anyMatch(user -> user.nodes().stream().noneMatch(s.nodes()::contains))
                    ? Binds.LOOPBACK
                    : null),
        fact(
            "backend-not-loopback",
            "listens on loopback alone",
            Binds.class,
            (t, binds) -> binds.to() == Binds.To.OWN_ADDRESS ? Binds.LOOPBACK : null),
        change(
            "port-unique-on-node",
            "runs on the nodes of a service that it uses and that listens on the same port",
            Service.class,
            ProxyMutations::besideItsOwn),
        fact(
            "db-isolation-read-committed",
            "isolates transactions in another way than its clients need",
            HasSetting.class,
            (t, setting) -> new HasSetting(setting.setting(), "MUTANT")),
        fact(
            "forwarded-proto",
            "does not tell that users came by https",
            EndsTls.class,
            (t, ends) -> new EndsTls(EndsTls.Tells.NOTHING)),
        fact(
            "health-check-deep-enough",
            "does not read what the application says of itself",
            HealthCheck.class,
            (t, check) -> check.body().isEmpty() ? null : HealthCheck.asking(check.path())),
        fact(
            "lb-health-check",
            "asks no node whether it can serve",
            HealthCheck.class,
            (t, check) -> HealthCheck.none()),
        fact(
            "lb-covers-replicas",
            "sends requests to the first node only",
            Balances.class,
            (t, balances) ->
                balances.nodes().size() > 1
                    ? new Balances(balances.service(), balances.nodes().subList(0, 1))
                    : null),
        fact(
            "lb-retry-safe",
            "repeats requests that a node may have acted on",
            Retries.class,
            (t, retries) -> new Retries(Retries.What.ALL)),
        fact(
            "lb-timeouts-ordered",
            "waits less than the application may take",
            ProxyTimeouts.class,
            (t, timeouts) -> ProxyTimeouts.of(Duration.ofSeconds(1), Duration.ofSeconds(1))),
        fact(
            "lb-timeouts-ordered",
            "may take longer than any proxy waits",
            RequestTimeout.class,
            (t, timeout) -> new RequestTimeout(Duration.ofHours(9))),
        fact(
            "nc-locking-redis",
            "locks files where the other nodes do not see it",
            LocksFiles.class,
            (t, locks) -> new LocksFiles(LocksFiles.By.NODE_MEMORY)),
        fact(
            "nc-sessions-redis",
            "lets two requests of one session go on at once",
            Sessions.class,
            (t, sessions) ->
                sessions.kept() == Sessions.Kept.SHARED
                    ? new Sessions(Sessions.Kept.SHARED, Sessions.Guarded.UNLOCKED)
                    : null),
        fact(
            "sessions-shared-or-sticky",
            "keeps sessions on the node",
            Sessions.class,
            (t, sessions) -> new Sessions(Sessions.Kept.ON_THE_NODE, sessions.guarded())),
        fact(
            "nc-trusted-proxies",
            "answers to another name than its proxy has",
            ServesNames.class,
            (t, names) -> new ServesNames(List.of(HostName.of("mutant.invalid")))),
        fact(
            "proxy-trusted",
            "does not take the word of its proxies",
            TrustsProxies.class,
            (t, trusts) -> new TrustsProxies(List.of())),
        fact(
            "sticky-survives-lb-failover",
            "forgets with the proxy which node a user has",
            Stickiness.class,
            (t, kept) -> new Stickiness(Stickiness.Kept.OWN_MEMORY)),
        change(
            "redis-client-sentinel-aware",
            "has a second instance that its clients do not know",
            Service.class,
            (t, s) ->
                s.redundancy() instanceof Redundancy.Single
                        && !t.usersOf(s.id()).isEmpty()
                        && t.usersOf(s.id()).stream()
                            .anyMatch(user -> !Edits.factsOf(t, user, ConnectsTo.class).isEmpty())
                    ? t.nodes().stream()
                        .filter(each -> !s.nodes().contains(each.id()))
                        .findFirst()
                        .map(
                            each ->
                                Copies.on(
                                    s,
                                    Copies.plus(s.nodes(), each.id()),
                                    new Redundancy.ActivePassive(s.nodes().get(0))))
                        .orElse(null)
                    : null));
  }

  /** The service on the nodes of one that it uses, where both want a port. */
  private static @Nullable Service besideItsOwn(Topology t, Service s) {
    for (Use use : s.uses()) {
      Service used = t.find(use.provider(), Service.class).orElse(null);
      if (used != null
          && Collections.disjoint(used.nodes(), s.nodes())
          && !Collections.disjoint(ports(t, used), ports(t, s))) {
        return Copies.on(s, used.nodes(), s.redundancy());
      }
    }
    return null;
  }

  private static List<Port> ports(Topology t, Service s) {
    return Edits.instances(t, s).get(0).facts().listens();
  }

  /** The service without its stores. */
  private static Service unshared(Service s) {
    return s.stores().isEmpty() || s.nodes().size() < 2 ? s : Copies.keeping(s, List.<Store>of());
  }
}
