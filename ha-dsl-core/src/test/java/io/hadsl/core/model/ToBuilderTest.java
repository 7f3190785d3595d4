package io.hadsl.core.model;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hadsl.core.fact.RunBy;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each handle gives a builder that changes what is asked and keeps everything else. */
class ToBuilderTest {

  private static final RunBy OURS = new RunBy("the network team");

  private final AtomicReference<Node> web1 = new AtomicReference<>();
  private final AtomicReference<Node> web2 = new AtomicReference<>();

  /** Declares something on {@code web1}; {@code web2} is there too. */
  private Topology topology(Consumer<TopologyBuilder> body) {
    return Topology.named(
        "example",
        t -> {
          web1.set(t.node("web1", "10.77.0.1", DEBIAN_12));
          web2.set(t.node("web2", "10.77.0.2", DEBIAN_12));
          body.accept(t);
        });
  }

  private Node web1() {
    return Objects.requireNonNull(web1.get());
  }

  private Node web2() {
    return Objects.requireNonNull(web2.get());
  }

  @Test
  void aSystemUserIsRenumberedMovedAndElseTheSame() {
    Topology topology =
        topology(
            t ->
                t.systemUser("combo")
                    .uid(2106)
                    .group("combos")
                    .home("/srv/combo")
                    .shell("/bin/sh")
                    .comment("portal")
                    .expected()
                    .on(web1()));
    SystemUser user = topology.all(SystemUser.class).get(0);

    assertEquals(user, user.toBuilder().build());
    assertEquals(user.declaredAt().location(), user.toBuilder().build().declaredAt().location());
    SystemUser changed = user.toBuilder().uid(2200).on(web1(), web2());
    assertEquals(2200, changed.uid().value());
    assertEquals(ElementId.of("user", "combo@web1+web2"), changed.id());
    assertEquals(user, changed.toBuilder().uid(2106).on(web1()));
  }

  @Test
  void aSharedMountGetsOptionsAndElseIsTheSame() {
    Topology topology =
        topology(
            t -> {
              External nas = t.external("nas", Endpoint.of("nas.example.org", 2049));
              t.sharedMount("/srv/nfs")
                  .nfs4(nas, "/export")
                  .options("nosuid")
                  .storesUnder("publik")
                  .states(OURS)
                  .on(web1());
            });
    SharedMount mount = topology.all(SharedMount.class).get(0);

    assertEquals(mount, mount.toBuilder().build());
    SharedMount changed = mount.toBuilder().options("noexec").on(web2());
    assertEquals(List.of("nosuid", "noexec"), changed.options());
    assertEquals(ElementId.of("mount", "/srv/nfs@web2"), changed.id());
    assertEquals(mount.storeRoot(), changed.storeRoot());
  }

  @Test
  void anExternalMovesAndElseIsTheSame() {
    Topology topology = topology(t -> t.external("db", Endpoint.of("db.example.org", 5432), OURS));
    External db = topology.all(External.class).get(0);

    assertEquals(db, db.toBuilder().build());
    Endpoint other = Endpoint.of("db2.example.org", 5433);
    External changed = db.toBuilder().endpoint(other).states(OURS).build();
    assertEquals(other, changed.endpoint());
    assertEquals(List.of(OURS, OURS), changed.facts().stream().map(Stated::fact).toList());
  }

  @Test
  void aServiceRunsElsewhereAndElseIsTheSame() {
    Topology topology =
        topology(
            t -> {
              External db = t.external("db", Endpoint.of("db.example.org", 5432));
              t.service("portal", app("app"), s -> s.on(web1()).single().uses(db));
            });
    Service portal = topology.services().get(0);

    assertEquals(portal, portal.toBuilder().build());
    Service both = portal.toBuilder().on(web1(), web2()).activeActive().build();
    assertEquals(List.of(web1().id(), web2().id()), both.nodes());
    assertEquals(new Redundancy.ActiveActive(), both.redundancy());
    assertEquals(portal, both.toBuilder().on(web1()).single().build());
  }

  /** The copy takes the place of what it was made from: nothing adds it to a topology by itself. */
  @Test
  void aCopyBelongsToNoTopologyUntilItIsPutThere() {
    Topology topology = topology(t -> t.systemUser("combo").uid(2106).on(web1()));
    SystemUser user = topology.all(SystemUser.class).get(0);
    TopologyBuilder changed = topology.toBuilder();
    SystemUser other = user.toBuilder().uid(2200).build();

    assertEquals(List.of(user), topology.all(SystemUser.class));
    changed.replace(other);
    assertEquals(List.of(other), changed.build().all(SystemUser.class));
  }

  @Test
  void whatWasNeverPlacedHasNothingToBuild() {
    assertEquals(
        "system user combo is on no node: end it with .on(node or group)",
        assertThrows(
                IllegalArgumentException.class,
                () -> topology(t -> t.systemUser("combo").uid(2106).build()))
            .getMessage());
  }
}
