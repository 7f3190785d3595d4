package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.MachineId;
import io.hadsl.core.fact.MadeFromImage;
import io.hadsl.core.fact.MadeFromImage.Identity;
import io.hadsl.core.fact.PostinstChowns;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.rule.Value;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may not be shared, and who may not be the same. */
class SharedPlacesRulesTest {

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

  @Test
  void whatIsKeptInRunIsOneMachines() {
    Topology topology =
        pair(
            (t, web1, web2, nas) -> {
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
              t.service(
                  "a", app("a"), s -> s.on(web1, web2).activeActive().keeps("/run/a").on(nfs));
              t.service("b", app("b"), s -> s.on(web1).single().keeps("/run/b").on(nfs));
            });
    List<Finding> findings = RuleCases.findings("no-node-local-state-on-share", topology);
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).message().contains("/run/a"));
  }

  @Test
  void twoTextsOfOneSharedFileUndoEachOther() {
    assertEquals(1, motd("one", "two").size());
    assertEquals(List.of(), motd("same", "same"));
  }

  private static List<Finding> motd(String one, String two) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 =
                  t.node(
                      "web1", "10.77.0.21", DEBIAN_12, n -> n.file(TextFile.of("/srv/x/m", one)));
              Node web2 =
                  t.node(
                      "web2", "10.77.0.22", DEBIAN_12, n -> n.file(TextFile.of("/srv/x/m", two)));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/x").nfs4(nas, "/x").on(web1, web2);
            });
    return RuleCases.findings("shared-etc-has-no-node-specifics", topology);
  }

  @Test
  void whatEachNodeHasAnExportForIsNotShared() {
    assertEquals(1, logs("/logs/web", "/logs/web").size());
    assertEquals(List.of(), logs("/logs/web1", "/logs/web2"));
  }

  private static List<Finding> logs(String one, String other) {
    return RuleCases.findings(
        "no-node-local-state-on-share",
        pair(
            (t, web1, web2, nas) -> {
              t.sharedMount("/var/log/a").nfs4(nas, one).on(web1);
              t.sharedMount("/var/log/a").nfs4(nas, other).on(web2);
              UsesPath log = UsesPath.of("a.service", UsesPath.Kind.LOG, "/var/log/a");
              t.service("a", app("a"), s -> s.on(web1, web2).activeActive().states(log));
            }));
  }

  @Test
  void theLinkThatLeadsOntoTheShareIsTheOneToChange() {
    Link link = Link.of("/var/log/a", "/srv/nfs/log");
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(link));
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(link));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
              UsesPath log = UsesPath.of("a.service", UsesPath.Kind.LOG, "/var/log/a");
              t.service("a", app("a"), s -> s.on(web1, web2).activeActive().states(log));
            });
    List<Finding> findings = RuleCases.findings("no-node-local-state-on-share", topology);
    assertEquals(
        List.of("/var/log/a is a link onto", "a.service uses log"),
        findings.get(0).values().stream().map(Value::subject).toList());
  }

  @Test
  void oneExportAtTwoPlacesOfAServiceIsFound() {
    Topology topology =
        pair(
            (t, web1, web2, nas) -> {
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
              t.sharedMount("/mnt/nfs").nfs4(nas, "/export").on(web2);
              UsesPath files = UsesPath.of("a.service", UsesPath.Kind.STATE, "/srv/nfs/a");
              t.service("a", app("a"), s -> s.on(web1, web2).activeActive().states(files));
            });
    List<Finding> findings = RuleCases.findings("same-source-same-target", topology);
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).message().contains("at /srv/nfs and at /mnt/nfs"));
  }

  @Test
  void nodesThatShareNoServiceMayMountWhereTheyLike() {
    Topology topology =
        pair(
            (t, web1, web2, nas) -> {
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
              t.sharedMount("/mnt/nfs").nfs4(nas, "/export").on(web2);
            });
    assertEquals(List.of(), RuleCases.findings("same-source-same-target", topology));
  }

  @Test
  void anExportThatNobodyStatedKeepsTheRuleSilentAndIsListed() {
    ComponentFacts facts =
        ComponentFacts.builder()
            .states(new PostinstChowns("a", AbsolutePath.of("/var/lib/a")))
            .build();
    Topology topology =
        pair(
            (t, web1, web2, nas) -> {
              SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
              t.service(
                  "a",
                  app("a", facts),
                  s -> s.on(web1, web2).activeActive().keeps("/var/lib/a").on(nfs));
            });
    ValidationReport report =
        Validator.standard().only(List.of("root-squash-vs-postinst")).validate(topology);
    assertEquals(List.of(), report.findings());
    assertEquals(
        List.of("root-squash-vs-postinst"), report.unknowns().stream().map(Unknown::rule).toList());
  }

  @Test
  void copiesOfAnImageThatKeepsItsIdentityAreOneMachine() {
    StatedFact kept = new MadeFromImage("golden", Identity.KEPT);
    assertEquals(1, machines(kept, kept).size());
    assertEquals(List.of(), machines(kept, new MadeFromImage("other", Identity.KEPT)));
    assertEquals(List.of(), machines(kept, new MadeFromImage("golden", Identity.EMPTIED)));
  }

  @Test
  void aCopyWhoseIdIsKnownIsJudgedByThat() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              StatedFact kept = new MadeFromImage("golden", Identity.KEPT);
              StatedFact id = new MachineId("0123456789abcdef0123456789abcdef");
              t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(kept));
              t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(kept, id));
            });
    assertEquals(List.of(), RuleCases.findings("machine-id-unique", topology));
  }

  private static List<Finding> machines(StatedFact one, StatedFact two) {
    return RuleCases.findings(
        "machine-id-unique",
        Topology.named(
            "example",
            t -> {
              t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(one));
              t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(two));
            }));
  }

  @Test
  void aNumberOfARemovedAccountIsNotGivenToAnother() {
    Topology before = numbered("wcs", 2104);
    List<Finding> findings =
        Validator.standard().since(before).validate(numbered("combo", 2104)).findings();
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).message().contains("has the UID that was `wcs`'s"));
    assertEquals(
        List.of(), Validator.standard().since(before).validate(numbered("combo", 2105)).findings());
  }

  private static Topology numbered(String name, int uid) {
    return Topology.named(
        "example", t -> t.systemUser(name).uid(uid).on(t.node("web1", "10.77.0.21", DEBIAN_12)));
  }
}
