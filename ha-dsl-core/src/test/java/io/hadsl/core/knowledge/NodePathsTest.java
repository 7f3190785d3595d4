package io.hadsl.core.knowledge;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.LocalMount;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a unit touches follows from mounts and links, and from nothing else. */
class NodePathsTest {

  /** A node with mounts at /srv/nfs and /srv/nfs/photos, a store and a path, and given links. */
  private static Topology topology(StatedFact... links) {
    return Topology.named(
        "example",
        t -> {
          Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(links));
          External nas = t.external("nas", Endpoint.of("nas", 2049));
          SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
          t.sharedMount("/srv/nfs/photos").nfs4(nas, "/photos").on(web1);
          UsesPath use = UsesPath.of("app.service", UsesPath.Kind.STATE, "/opt/app/data");
          t.service(
              "app",
              app("app", ComponentFacts.builder().states(use).build()),
              s -> s.on(web1).single());
          t.service("wcs", app("wcs"), s -> s.on(web1).single().keeps("/var/lib/wcs").on(nfs));
        });
  }

  private static NodePaths paths(StatedFact... links) {
    Topology topology = topology(links);
    return TopologyIndex.of(topology).paths(topology.nodes().get(0).id());
  }

  private static String real(NodePaths paths, String path) {
    return paths.resolve(AbsolutePath.of(path)).path().value();
  }

  private static List<String> crossed(NodePaths paths, String path) {
    return paths.mountsCrossed(AbsolutePath.of(path)).stream()
        .map(mount -> mount.path().value())
        .toList();
  }

  @Test
  void aStoreIsALink() {
    assertEquals("/srv/nfs/var/lib/wcs/tenants", real(paths(), "/var/lib/wcs/tenants"));
    assertEquals(List.of("/srv/nfs"), crossed(paths(), "/var/lib/wcs/tenants"));
    assertEquals(List.of(), crossed(paths(), "/var/lib/wcs2"));
  }

  @Test
  void aPathThroughTwoLinksOntoAMountTouchesIt() {
    Topology topology =
        topology(Link.of("/opt/app", "/var/app"), Link.of("/var/app/data", "/srv/nfs/app"));
    TopologyIndex index = TopologyIndex.of(topology);
    assertEquals(
        List.of(AbsolutePath.of("/srv/nfs")),
        index.mountPointsTouchedBy(index.instancesOn(topology.nodes().get(0).id()).get(0)));
  }

  @Test
  void withoutTheLinksItTouchesNone() {
    TopologyIndex index = TopologyIndex.of(topology());
    assertEquals(
        List.of(),
        index.mountPointsTouchedBy(index.instancesOn(index.topology().nodes().get(0).id()).get(0)));
  }

  @Test
  void aMountBelowAMountHoldsWhatIsBelowIt() {
    assertEquals(List.of("/srv/nfs/photos"), crossed(paths(), "/srv/nfs/photos/2026"));
    assertEquals(List.of("/srv/nfs"), crossed(paths(), "/srv/nfs/photos2"));
  }

  @Test
  void aPathNeedsTheMountsOfTheLinksOnItsWayToo() {
    NodePaths paths =
        paths(Link.of("/opt/app", "/srv/nfs/app"), Link.of("/srv/nfs/app", "photos/app"));
    assertEquals(List.of("/srv/nfs", "/srv/nfs/photos"), crossed(paths, "/opt/app/x"));
  }

  @Test
  void aLinkMayLeaveTheShare() {
    NodePaths paths = paths(Link.of("/srv/nfs/var/lib/wcs", "../../../../var/data"));
    assertEquals("/var/data/x", real(paths, "/var/lib/wcs/x"));
    assertTrue(paths.mountOf(AbsolutePath.of("/var/lib/wcs/x")).isEmpty());
  }

  @Test
  void dotsAreTheParentOfWhereALinkLed() {
    // Not /opt/conf: the kernel has left /opt when it meets the dots.
    NodePaths paths =
        paths(Link.of("/opt/app", "/srv/app"), Link.of("/etc/app", "/opt/app/../conf"));
    assertEquals("/srv/conf/x", real(paths, "/etc/app/x"));
    assertEquals("/", real(paths(Link.of("/up", "../../..")), "/up"));
  }

  @Test
  void aLinkBelowALinkIsWhereThatOneLeads() {
    NodePaths paths =
        paths(Link.of("/etc/app/now", "2026"), Link.of("/etc/app", "/srv/nfs/etc/app"));
    assertEquals("/srv/nfs/etc/app/2026", real(paths, "/srv/nfs/etc/app/now"));
    assertEquals("/srv/nfs/etc/app/2026", real(paths, "/etc/app/now"));
  }

  @Test
  void fortyLinksAreFollowedAndNoMore() {
    assertFalse(chain(40).resolve(AbsolutePath.of("/l0")).isLoop());
    assertTrue(chain(41).resolve(AbsolutePath.of("/l0")).isLoop());
  }

  @Test
  void linksThatLeadToEachOtherAreALoop() {
    NodePaths paths = paths(Link.of("/a", "/b"), Link.of("/b", "a"));
    assertTrue(paths.resolve(AbsolutePath.of("/a/x")).isLoop());
    assertFalse(paths.resolve(AbsolutePath.of("/c")).isLoop());
  }

  /** Nodes with the same mounts and links share their paths; one that differs has its own. */
  @Test
  void aNodeThatDiffersIsNotTakenForItsTwin() {
    Topology topology =
        Topology.named(
            "twins",
            t -> {
              Node one = t.node("one", "10.77.0.21", DEBIAN_12);
              Node same = t.node("same", "10.77.0.22", DEBIAN_12);
              Node linked =
                  t.node(
                      "linked",
                      "10.77.0.23",
                      DEBIAN_12,
                      n -> n.states(Link.of("/data", "/srv/nfs")));
              Node mounted =
                  t.node(
                      "mounted",
                      "10.77.0.24",
                      DEBIAN_12,
                      n -> n.states(LocalMount.at("/srv/nfs/own")));
              NodeGroup all = t.group("all", one, same, linked, mounted);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(all);
              t.service(
                  "wcs", app("wcs"), s -> s.on(all).activeActive().keeps("/var/lib/wcs").on(nfs));
            });
    TopologyIndex index = TopologyIndex.of(topology);
    List<NodePaths> paths = topology.nodes().stream().map(each -> index.paths(each.id())).toList();

    assertSame(paths.get(0), paths.get(1));
    assertEquals(
        List.of("/data/x", "/data/x", "/srv/nfs/x", "/data/x"),
        paths.stream().map(each -> real(each, "/data/x")).toList());
    AbsolutePath own = AbsolutePath.of("/srv/nfs/own/x");
    assertEquals(
        List.of(true, true, true, false),
        paths.stream().map(each -> each.mountOf(own).isPresent()).toList());
    assertEquals(
        List.of(true, true, true, false),
        paths.stream().map(each -> paths.get(0).leadsToSame(own, each)).toList());
  }

  private static NodePaths chain(int length) {
    List<StatedFact> links = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      links.add(Link.of("/l" + i, "l" + (i + 1)));
    }
    return paths(links.toArray(StatedFact[]::new));
  }
}
