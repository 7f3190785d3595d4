package io.hadsl.core.validation;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.RebootWindow;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeBuilder;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.value.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows of the day, seen through the rule that compares them. */
class WindowsTest {

  private static List<String> overlap(RebootWindow... windows) {
    Topology topology =
        Topology.named(
            "windows",
            t -> {
              Node[] nodes = new Node[windows.length];
              for (int i = 0; i < windows.length; i++) {
                RebootWindow window = windows[i];
                nodes[i] = t.node("n" + i, "10.0.0." + (i + 1), DEBIAN_12, n -> n.states(window));
              }
              NodeGroup group =
                  t.group("all", nodes[0], Arrays.copyOfRange(nodes, 1, nodes.length));
              External files = t.external("files", Endpoint.of("files", 2049));
              SharedMount share = t.sharedMount("/srv/nfs").nfs4(files, "/export").on(group);
              t.service(
                  "app",
                  cases.Stub.app("app"),
                  s -> s.on(group).activeActive().keeps("/srv/nfs/app").on(share));
            });
    return RuleCases.findings("reboot-window-disjoint", topology).stream()
        .flatMap(finding -> finding.nodes().stream())
        .toList();
  }

  @Test
  void windowsThatTouchDoNotOverlap() {
    assertEquals(List.of(), overlap(RebootWindow.from(4, 0, 15), RebootWindow.from(4, 15, 15)));
  }

  @Test
  void oneMinuteIsEnough() {
    assertEquals(
        List.of("n0", "n1"), overlap(RebootWindow.from(4, 0, 16), RebootWindow.from(4, 15, 15)));
  }

  @Test
  void aWindowMayRunOverMidnight() {
    assertEquals(
        List.of("n0", "n1"), overlap(RebootWindow.from(23, 30, 60), RebootWindow.from(0, 10, 5)));
    assertEquals(List.of(), overlap(RebootWindow.from(23, 30, 30), RebootWindow.from(0, 0, 5)));
  }

  @Test
  void theSameMinuteOverlaps() {
    assertEquals(
        List.of("n0", "n1"), overlap(RebootWindow.from(4, 0, 1), RebootWindow.from(4, 0, 1)));
  }

  @Test
  void twoOfManyAreFound() {
    assertEquals(
        List.of("n0", "n2"),
        overlap(
            RebootWindow.from(4, 0, 30),
            RebootWindow.from(2, 0, 30),
            RebootWindow.from(4, 20, 30)));
  }

  /** Two nodes of a service, which names them in some order. */
  private static Topology pair(
      boolean alsoReversed, List<RebootWindow> first, List<RebootWindow> second) {
    return Topology.named(
        "windows",
        t -> {
          Node n0 =
              t.node("n0", "10.0.0.1", DEBIAN_12, n -> n.states(first.toArray(StatedFact[]::new)));
          Node n1 =
              t.node("n1", "10.0.0.2", DEBIAN_12, n -> n.states(second.toArray(StatedFact[]::new)));
          t.entrypoint("a", t.service("a", cases.Stub.app("a"), s -> s.on(n0, n1).activeActive()));
          if (alsoReversed) {
            t.entrypoint(
                "b", t.service("b", cases.Stub.app("b"), s -> s.on(n1, n0).activeActive()));
          }
        });
  }

  @Test
  void windowsOfOneNodeDoNotMeetEachOther() {
    RebootWindow night = RebootWindow.from(4, 0, 60);
    RebootWindow within = RebootWindow.from(4, 10, 10);
    RebootWindow late = RebootWindow.from(4, 30, 10);
    assertEquals(
        List.of(),
        RuleCases.findings(
            "reboot-window-disjoint", pair(false, List.of(night, within), List.of())));
    // And the short one does not hide the long one.
    List<Finding> findings =
        RuleCases.findings(
            "reboot-window-disjoint", pair(false, List.of(night, within), List.of(late)));
    assertEquals(1, findings.size());
    assertEquals(List.of("n0", "n1"), findings.get(0).nodes());
  }

  @Test
  void theOrderInWhichServicesNameTheirNodesMakesNoSecondFinding() {
    List<RebootWindow> same = List.of(RebootWindow.from(4, 0, 60));
    List<Finding> findings = RuleCases.findings("reboot-window-disjoint", pair(true, same, same));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).message().contains("services `a`, `b`"), findings.get(0).message());
  }

  private static List<String> upgrading(TextFile... ofEach) {
    ValidationReport report =
        Validator.standard()
            .validate(
                Topology.named(
                    "windows",
                    t -> {
                      Node n0 = t.node("n0", "10.0.0.1", DEBIAN_12, n -> unattended(n, ofEach));
                      Node n1 = t.node("n1", "10.0.0.2", DEBIAN_12, n -> unattended(n, ofEach));
                      External files = t.external("files", Endpoint.of("files", 2049));
                      SharedMount share =
                          t.sharedMount("/srv/nfs").nfs4(files, "/export").on(n0, n1);
                      t.service(
                          "app",
                          cases.Stub.app("app"),
                          s -> s.on(n0, n1).activeActive().keeps("/srv/nfs/app").on(share));
                    }));
    List<String> said = new ArrayList<>();
    report.findings().forEach(finding -> said.add("found " + finding.rule()));
    report.unknowns().forEach(unknown -> said.add("unknown " + unknown.rule()));
    said.removeIf(each -> !each.endsWith(" unattended-upgrades-staggered"));
    return said;
  }

  private static NodeBuilder unattended(NodeBuilder node, TextFile... files) {
    List.of(files).forEach(node::file);
    return node.packages("unattended-upgrades");
  }

  @Test
  void whenANodeUpgradesItselfIsNotKnownIfItsOwnFileSetsTheTimer() {
    String rule = "unattended-upgrades-staggered";
    assertEquals(List.of("found " + rule), upgrading());
    assertEquals(
        List.of("unknown " + rule, "unknown " + rule),
        upgrading(
            TextFile.of(
                "/etc/systemd/system/apt-daily-upgrade.timer.d/when.conf",
                "[Timer]\nOnCalendar=\nOnCalendar=*-*-* 02:00\n")));
    assertEquals(
        List.of("found " + rule),
        upgrading(
            TextFile.of(
                "/etc/systemd/system/apt-daily-upgrade.timer.d/why.conf",
                "[Unit]\nDescription=Upgrades\n")));
    assertEquals(
        List.of(),
        upgrading(
            TextFile.of(
                "/etc/apt/apt.conf.d/20auto-upgrades",
                "APT::Periodic::Unattended-Upgrade \"0\";\n")));
  }

  @Test
  void whatServesAMountStandsInForItsOtherInstance() {
    List<RebootWindow> same = List.of(RebootWindow.from(4, 0, 60));
    StatedFact window = same.get(0);
    Topology topology =
        Topology.named(
            "windows",
            t -> {
              Node n0 = t.node("n0", "10.0.0.1", DEBIAN_12, n -> n.states(window));
              Node n1 = t.node("n1", "10.0.0.2", DEBIAN_12, n -> n.states(window));
              Node web = t.node("web", "10.0.0.3", DEBIAN_12);
              Service files =
                  t.service("files", cases.Stub.app("files"), s -> s.on(n0, n1).activeActive());
              t.sharedMount("/srv/nfs").glusterfs(files, "data").on(web);
            });
    assertEquals(1, RuleCases.findings("reboot-window-disjoint", topology).size());
  }
}
