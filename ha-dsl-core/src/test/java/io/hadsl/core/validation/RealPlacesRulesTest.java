package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.fact.GeneratedSecret;
import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.LocalMount;
import io.hadsl.core.fact.LockFile;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a path lies is judged on each node, and not by what it was declared with. */
class RealPlacesRulesTest {

  private interface More {
    void add(TopologyBuilder t, Node web1, Node web2, External nas);
  }

  private static Topology pair(More more) {
    return Topology.named(
        "example",
        t -> {
          Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
          Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
          more.add(t, web1, web2, t.external("nas", Endpoint.of("nas", 2049)));
        });
  }

  private static List<String> messages(String rule, Topology topology) {
    return RuleCases.findings(rule, topology).stream().map(Finding::message).toList();
  }

  /** A share on both nodes, and on the second a directory of its own inside it. */
  private static SharedMount shareWithHole(TopologyBuilder t, Node web1, Node web2, External nas) {
    SharedMount data = t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1, web2);
    t.sharedMount("/srv/data/inner").bind("/var/local/inner").on(web2);
    return data;
  }

  @Test
  void aStoreBehindALocalMountIsNotShared() {
    assertEquals(
        List.of(
            "service `combo` keeps /srv/data/inner/x where web1 and web2 do not see the same files:"
                + " what one instance writes others never see"),
        messages("store-on-shared-files", storeAt("/srv/data/inner/x")));
    assertEquals(List.of(), messages("store-on-shared-files", storeAt("/srv/data/outer/x")));
  }

  private static Topology storeAt(String path) {
    return pair(
        (t, web1, web2, nas) -> {
          SharedMount data = shareWithHole(t, web1, web2, nas);
          t.service(
              "combo", app("combo"), s -> s.on(web1, web2).activeActive().keeps(path).on(data));
        });
  }

  @Test
  void aStoreBehindADiskOfTheNodeIsNotShared() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 =
                  t.node(
                      "web2",
                      "10.77.0.22",
                      DEBIAN_12,
                      n -> n.states(LocalMount.at("/srv/data/inner")));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount data = t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1, web2);
              t.service(
                  "combo",
                  app("combo"),
                  s -> s.on(web1, web2).activeActive().keeps("/srv/data/inner/x").on(data));
            });
    assertEquals(1, messages("store-on-shared-files", topology).size());
  }

  @Test
  void anotherShareInsideOneIsSharedAsWell() {
    Topology topology =
        pair(
            (t, web1, web2, nas) -> {
              SharedMount data = t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1, web2);
              t.sharedMount("/srv/data/inner").nfs4(nas, "/inner").on(web1, web2);
              t.service(
                  "combo",
                  app("combo"),
                  s -> s.on(web1, web2).activeActive().keeps("/srv/data/inner/x").on(data));
            });
    assertEquals(List.of(), messages("store-on-shared-files", topology));
  }

  @Test
  void aSecretBehindALocalMountIsEachNodesOwn() {
    assertEquals(1, messages("publik-secret-equal", secretAt("/srv/data/inner/secret")).size());
    assertEquals(List.of(), messages("publik-secret-equal", secretAt("/srv/data/secret")));
  }

  private static Topology secretAt(String path) {
    return pair(
        (t, web1, web2, nas) -> {
          shareWithHole(t, web1, web2, nas);
          t.service(
              "combo",
              app("combo", new GeneratedSecret(AbsolutePath.of(path), "sessions")),
              s -> s.on(web1, web2).activeActive());
        });
  }

  @Test
  void aLockInANestedExportIsAnotherFileThanOneInTheOuter() {
    assertEquals(1, messages("cron-lock-shared", lock("/export", "/export/inner")).size());
    assertEquals(List.of(), messages("cron-lock-shared", lock("/export", "/export")));
  }

  /** Both nodes have a mount at one path, each declared for itself. */
  private static Topology lock(String one, String other) {
    return pair(
        (t, web1, web2, nas) -> {
          t.sharedMount("/srv/data").nfs4(nas, one).on(web1);
          t.sharedMount("/srv/data").nfs4(nas, other).on(web2);
          t.service(
              "combo",
              app("combo", LockFile.at("/srv/data/lock")),
              s -> s.on(web1, web2).activeActive());
        });
  }

  @Test
  void aPathInANestedExportIsAnotherThanInTheOuter() {
    assertEquals(1, messages("same-source-same-target", uses("/export", "/export/inner")).size());
    assertEquals(List.of(), messages("same-source-same-target", uses("/export", "/export")));
  }

  private static Topology uses(String one, String other) {
    return pair(
        (t, web1, web2, nas) -> {
          t.sharedMount("/srv/data").nfs4(nas, one).on(web1);
          t.sharedMount("/srv/data").nfs4(nas, other).on(web2);
          t.service(
              "combo",
              app("combo", UsesPath.of("combo.service", UsesPath.Kind.STATE, "/srv/data/x")),
              s -> s.on(web1, web2).activeActive());
        });
  }

  @Test
  void oneExportThroughANestedMountIsTheSamePlace() {
    Topology topology =
        pair(
            (t, web1, web2, nas) -> {
              t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
              t.sharedMount("/srv/inner").nfs4(nas, "/export/inner").on(web2);
              t.service(
                  "combo",
                  app("combo", UsesPath.of("combo.service", UsesPath.Kind.STATE, "/srv/inner/x")),
                  s -> s.on(web1, web2).activeActive());
            });
    assertEquals(List.of(), messages("same-source-same-target", topology));
  }

  @Test
  void aMountMayBeDeclaredForEachNode() {
    assertEquals(List.of(), messages("shared-state-mounted-everywhere", mounts("/export")));
    assertEquals(List.of(), messages("store-path-unique", mounts("/export")));
    assertEquals(1, messages("shared-state-mounted-everywhere", mounts("/other")).size());
  }

  private static Topology mounts(String other) {
    return pair(
        (t, web1, web2, nas) -> {
          SharedMount data = t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1);
          SharedMount again = t.sharedMount("/srv/data").nfs4(nas, other).on(web2);
          t.service(
              "a", app("a"), s -> s.on(web1, web2).activeActive().keeps("/var/lib/a").on(data));
          t.service("b", app("b"), s -> s.on(web2).single().keeps("/var/lib/a").on(again));
        });
  }

  @Test
  void anAccountOfAServiceThatUsesThePathOfAShareHasOneNumber() {
    assertEquals(1, messages("uid-parity", writes(UsesPath.Kind.STATE, "/srv/data/x")).size());
    assertEquals(List.of(), messages("uid-parity", writes(UsesPath.Kind.STATE, "/srv/x")));
    assertEquals(
        List.of(), messages("uid-parity", writes(UsesPath.Kind.CONFIGURATION, "/srv/data/x")));
  }

  private static Topology writes(UsesPath.Kind kind, String path) {
    return pair(
        (t, web1, web2, nas) -> {
          SystemUser combo = t.systemUser("combo").uid(2106).on(web1);
          t.systemUser("combo").uid(2107).on(web2);
          t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1, web2);
          t.service(
              "combo",
              app("combo", UsesPath.of("combo.service", kind, path)),
              s -> s.on(web1, web2).activeActive().runsAs(combo));
        });
  }

  @Test
  void whatServesThePathOfAUnitMayTakeAnEntrypointDown() {
    assertEquals(1, messages("storage-redundant", served(true)).size());
    assertEquals(1, messages("external-dependency-declared", served(true)).size());
    // One of the instances goes on without.
    assertEquals(List.of(), messages("storage-redundant", served(false)));
    assertEquals(List.of(), messages("external-dependency-declared", served(false)));
  }

  private static Topology served(boolean toBoth) {
    return pair(
        (t, web1, web2, nas) -> {
          if (toBoth) {
            t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1, web2);
          } else {
            t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1);
          }
          t.entrypoint(
              "site",
              t.service(
                  "combo",
                  app("combo", UsesPath.of("combo.service", UsesPath.Kind.STATE, "/srv/data/x")),
                  s -> s.on(web1, web2).activeActive()));
        });
  }

  @Test
  void aLockThroughALinkIsWhereTheLinkLeads() {
    assertEquals(List.of(), messages("cron-lock-shared", lockThrough("/srv/data/locks")));
    assertEquals(1, messages("cron-lock-shared", lockThrough("/var/local/locks")).size());
  }

  private static Topology lockThrough(String target) {
    return pair(
        (t, web1, web2, nas) -> {
          t.sharedMount("/srv/data").nfs4(nas, "/export").on(web1, web2);
          t.service(
              "combo",
              app("combo", LockFile.at("/var/lock-dir/lock"), Link.of("/var/lock-dir", target)),
              s -> s.on(web1, web2).activeActive());
        });
  }
}
