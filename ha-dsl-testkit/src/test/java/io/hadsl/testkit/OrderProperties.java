package io.hadsl.testkit;

import static io.hadsl.core.value.SecretRef.passwordFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.components.packaged.PackagedService;
import io.hadsl.core.fact.ToleratedPause;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeBuilder;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The order of builder calls that have nothing to do with each other does not matter. */
final class OrderProperties {

  @Property(tries = 100)
  void callsOnANodeMayComeInAnyOrder(@ForAll long seed) {
    List<UnaryOperator<NodeBuilder>> calls =
        List.of(
            n -> n.hostName("a.example.org"),
            n -> n.minimum(Hardware.of(2, DataSize.gib(2), DataSize.gib(20))),
            n -> n.role("web"),
            n -> n.packages("htop"),
            n -> n.sysctl("vm.swappiness", "1"),
            n -> n.sysctl("net.ipv4.ip_nonlocal_bind", "1"));
    assertEquals(node(calls), node(shuffled(calls, seed)));
  }

  private static Topology node(List<UnaryOperator<NodeBuilder>> calls) {
    return Topology.named(
        "one", t -> t.node("a", "10.0.0.1", OsRelease.DEBIAN_12, n -> all(calls).apply(n)));
  }

  @Property(tries = 100)
  void callsOnAServiceMayComeInAnyOrder(@ForAll long seed) {
    assertEquals(service(0, false), service(seed, true));
  }

  private static Topology service(long seed, boolean shuffled) {
    return Topology.named(
        "one",
        t -> {
          Node a = t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
          Node b = t.node("b", "10.0.0.2", OsRelease.DEBIAN_12);
          External nas = t.external("nas", Endpoint.of("nas", 2049));
          SharedMount share = t.sharedMount("/srv/share").nfs4(nas, "/export").on(a, b);
          SystemUser user = t.systemUser("app").uid(2000).on(a, b);
          List<UnaryOperator<ServiceBuilder>> calls =
              List.of(
                  s -> s.runsAs(user),
                  s -> s.keeps("/var/lib/app").on(share),
                  s -> s.uses(nas, passwordFrom("nas")),
                  s -> s.cron("/etc/cron.d/app").ownedBy(a),
                  s -> s.states(new ToleratedPause(60)));
          t.service(
              "app",
              PackagedService.of("app", "app"),
              on ->
                  all(shuffled ? shuffled(calls, seed) : calls).apply(on.on(a, b).activeActive()));
        });
  }

  /**
   * Which rules find something does not depend on which element was declared first. What they point
   * at may: of several nodes that lack something the first is told.
   */
  @Property(tries = 60)
  void declarationsMayComeInAnyOrder(@ForAll Topology topology, @ForAll long seed) {
    List<Element> elements = shuffled(topology.elements(), seed);
    assertEquals(rules(topology.elements()), rules(elements));
  }

  private static Set<String> rules(List<Element> elements) {
    Set<String> found = new TreeSet<>();
    Topology topology = Topology.named("any", t -> elements.forEach(t::add));
    Validator.standard().validate(topology).findings().forEach(each -> found.add(each.rule()));
    // Mounts that lie on one another are the one thing whose order says something.
    found.remove("nested-mount-order");
    return found;
  }

  /** One call after the other. */
  private static <T> UnaryOperator<T> all(List<UnaryOperator<T>> calls) {
    return start -> {
      T at = start;
      for (UnaryOperator<T> call : calls) {
        at = call.apply(at);
      }
      return at;
    };
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> other = new ArrayList<>(list);
    Collections.shuffle(other, new Random(seed));
    return other;
  }
}
