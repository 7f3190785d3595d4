package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.fact.LoneWorker;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as sharing files, and what accounts that share them must have in common. */
class SharedFilesRulesTest {

  /** Two nodes with one account of two numbers; each mounts in its own way. */
  private interface Mounts {
    SharedMount mount(TopologyBuilder t, External nas, Node web1, Node web2);
  }

  private static List<Finding> uidParity(Mounts mounts) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SystemUser combo = t.systemUser("combo").uid(2106).on(web1);
              t.systemUser("combo").uid(2107).on(web2);
              SharedMount mount = mounts.mount(t, nas, web1, web2);
              t.service(
                  "combo",
                  app("combo"),
                  s -> s.on(web1).single().runsAs(combo).keeps("/var/lib/combo").on(mount));
            });
    return RuleCases.findings("uid-parity", topology);
  }

  @Test
  void twoMountsOfOneExportShareFiles() {
    List<Finding> findings =
        uidParity(
            (t, nas, web1, web2) -> {
              t.sharedMount("/mnt").nfs4(nas, "/export").on(web2);
              return t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
            });
    assertEquals(1, findings.size());
    assertEquals(
        "system user `combo` has different UIDs on nodes that share /mnt, /srv: files written on"
            + " web2 belong to someone else on web1",
        findings.get(0).message());
  }

  @Test
  void aMountOfADirectoryInsideAnExportSharesItsFiles() {
    assertEquals(
        1,
        uidParity(
                (t, nas, web1, web2) -> {
                  t.sharedMount("/mnt").nfs4(nas, "/export").on(web2);
                  return t.sharedMount("/srv").nfs4(nas, "/export/publik/prod").on(web1);
                })
            .size());
  }

  @Test
  void aBindMountOfASharedDirectorySharesItsFiles() {
    assertEquals(
        1,
        uidParity(
                (t, nas, web1, web2) -> {
                  t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
                  return t.sharedMount("/srv/data").bind("/srv/nfs/data").on(web1);
                })
            .size());
  }

  @Test
  void otherExportsOfTheServerAreOtherFiles() {
    assertEquals(
        List.of(),
        uidParity(
            (t, nas, web1, web2) -> {
              t.sharedMount("/mnt").nfs4(nas, "/export-b").on(web2);
              return t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
            }));
  }

  @Test
  void theSameExportOfAnotherServerIsOtherFiles() {
    assertEquals(
        List.of(),
        uidParity(
            (t, nas, web1, web2) -> {
              External other = t.external("other", Endpoint.of("other", 2049));
              t.sharedMount("/mnt").nfs4(other, "/export").on(web2);
              return t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
            }));
  }

  @Test
  void oneDifferenceSeenThroughTwoSharesIsOneFinding() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount etc = t.sharedMount("/srv/etc").nfs4(nas, "/etc").on(web1, web2);
              SharedMount lib = t.sharedMount("/srv/lib").nfs4(nas, "/lib").on(web1, web2);
              SystemUser combo = t.systemUser("combo").uid(2106).on(web1);
              t.systemUser("combo").uid(2107).on(web2);
              t.service(
                  "combo",
                  app("combo"),
                  s ->
                      s.on(web1, web2)
                          .activeActive()
                          .runsAs(combo)
                          .keeps("/etc/combo")
                          .on(etc)
                          .keeps("/var/lib/combo")
                          .on(lib));
            });
    List<Finding> findings = Validator.standard().validate(topology).findings();
    // Nor is the group, whose number is the user's, a second one.
    assertEquals(1, findings.size());
    assertEquals("uid-parity", findings.get(0).rule());
  }

  @Test
  void aBindOfAShareThatSomeNodesLackIsNotShared() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/share").nfs4(nas, "/export").on(web1);
              SharedMount data = t.sharedMount("/data").bind("/srv/share/data").on(web1, web2);
              t.service(
                  "combo",
                  app("combo"),
                  s -> s.on(web1, web2).activeActive().keeps("/var/lib/combo").on(data));
            });
    assertEquals(1, RuleCases.findings("store-on-shared-files", topology).size());
  }

  @Test
  void aGroupOfTwoAccountsHasOneNumber() {
    assertEquals(1, groups(33, 34).size());
    assertEquals(
        "group `www` of system users `a`, `b` has different GIDs on nodes that share /srv: what the"
            + " group may read on web1 it may not on web2",
        groups(33, 34).get(0).message());
    assertEquals(List.of(), groups(33, 33));
  }

  private static List<Finding> groups(int one, int other) {
    return RuleCases.findings(
        "gid-parity",
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount srv = t.sharedMount("/srv").nfs4(nas, "/export").on(web1, web2);
              SystemUser a = t.systemUser("a").uid(2100).group("www").gid(one).on(web1);
              t.systemUser("b").uid(2101).group("www").gid(other).on(web2);
              t.service(
                  "a", app("a"), s -> s.on(web1).single().runsAs(a).keeps("/var/lib/a").on(srv));
            }));
  }

  @Test
  void twoAccountsWithOneNumberOnAllNodesAreOneFinding() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount srv = t.sharedMount("/srv").nfs4(nas, "/export").on(web1, web2);
              SystemUser a = t.systemUser("a").uid(2100).on(web1, web2);
              t.systemUser("b").uid(2100).on(web1, web2);
              t.service(
                  "a",
                  app("a"),
                  s -> s.on(web1, web2).activeActive().runsAs(a).keeps("/var/lib/a").on(srv));
            });
    assertEquals(1, RuleCases.findings("uid-unique-on-node", topology).size());
    assertEquals(List.of(), RuleCases.findings("uid-no-cross-clash", topology));
  }

  @Test
  void aGroupOfDebiansHasDebiansNumber() {
    assertEquals(List.of(), numbers("www-data", 33));
    assertEquals(1, numbers("a", 33).size());
    assertEquals(1, numbers("www", 133).size());
  }

  private static List<Finding> numbers(String group, int gid) {
    return RuleCases.findings(
        "uid-outside-dynamic-range",
        Topology.named(
            "example",
            t ->
                t.systemUser("a")
                    .uid(2100)
                    .group(group)
                    .gid(gid)
                    .on(t.node("web1", "10.77.0.21", DEBIAN_12))));
  }

  /** Two declarations of one kind, each on a node of its own, in a directory of one export. */
  private static List<Finding> two(String rule, String one, String other) {
    return RuleCases.findings(
        rule,
        Topology.named(
            "example",
            t -> {
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              Node all = t.node("all", "10.77.0.20", DEBIAN_12);
              t.sharedMount("/mnt").nfs4(nas, "/export").options("ro").on(all);
              int number = 0;
              for (String export : List.of(one, other)) {
                String name = "web" + ++number;
                Node node = t.node(name, "10.77.0.2" + number, DEBIAN_12);
                SharedMount files = t.sharedMount("/srv/cloud").nfs4(nas, export).on(node);
                t.service(
                    name,
                    app("cloud"),
                    s ->
                        s.on(node)
                            .single()
                            .keeps("/var/lib/cloud")
                            .on(files)
                            .states(LoneWorker.named("jobs"))
                            .cron("/etc/cron.d/cloud")
                            .ownedBy(node));
              }
            }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"single-cron-owner", "singleton-worker"})
  void twoDeclarationsAreOneApplicationIfTheyKeepTheSameFiles(String rule) {
    assertEquals(1, two(rule, "/export/a", "/export/a").size());
    assertEquals(List.of(), two(rule, "/export/a", "/export/b"));
  }

  @Test
  void anExportMayHaveAnotherPlaceWhereNoServiceThatUsesItRuns() {
    assertEquals(List.of(), backup(false));
    assertEquals(1, backup(true).size());
  }

  private static List<Finding> backup(boolean usesFiles) {
    return RuleCases.findings(
        "same-source-same-target",
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node copies = t.node("copies", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount srv = t.sharedMount("/srv/wiki").nfs4(nas, "/wiki").on(web1);
              t.sharedMount("/copies/wiki").nfs4(nas, "/wiki").options("ro").on(copies);
              t.service("wiki", app("wiki"), s -> s.on(web1).single().keeps("/srv/wiki/x").on(srv));
              t.service(
                  "agent",
                  app("agent"),
                  s ->
                      usesFiles
                          ? s.on(web1, copies)
                              .activeActive()
                              .states(
                                  UsesPath.of(
                                      "agent.service", UsesPath.Kind.STATE, "/srv/wiki/list"))
                          : s.on(web1, copies).activeActive());
            }));
  }

  @Test
  void numbersOfFilesOutliveTheNodesThatWroteThem() {
    Topology before = writes("combo", "web1", 2106, 2106);
    assertEquals(List.of(), since(before, writes("combo", "web3", 2106, 2106)));
    assertEquals(
        List.of(
            "system user `combo` had another UID before: its files keep the old number and belong"
                + " to nobody"),
        since(before, writes("combo", "web3", 2107, 2107)));
    assertEquals(
        List.of(
            "system user `wcs` has the UID that was `combo`'s: it owns every file that `combo`"
                + " left"),
        since(before, writes("wcs", "web3", 2106, 2106)));
    assertEquals(
        List.of(
            "group `combo` had another GID before: its files keep the old number and belong to"
                + " nobody"),
        since(before, writes("combo", "web3", 2106, 2200)));
  }

  private static List<String> since(Topology before, Topology now) {
    return Validator.standard()
        .only(List.of("uid-plan-append-only"))
        .since(before)
        .validate(now)
        .findings()
        .stream()
        .map(Finding::message)
        .toList();
  }

  private static Topology writes(String account, String node, int uid, int gid) {
    return Topology.named(
        "example",
        t -> {
          Node web = t.node(node, "10.77.0.21", DEBIAN_12);
          External nas = t.external("nas", Endpoint.of("nas", 2049));
          SharedMount srv = t.sharedMount("/srv").nfs4(nas, "/export").on(web);
          SystemUser user = t.systemUser(account).uid(uid).gid(gid).on(web);
          t.service(
              "a", app("a"), s -> s.on(web).single().runsAs(user).keeps("/var/lib/a").on(srv));
        });
  }
}
