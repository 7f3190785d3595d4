package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.Supervised;
import io.hadsl.core.knowledge.GivenUnit;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.TouchedPath;
import io.hadsl.core.knowledge.UnitGates;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What supervisor starts waits where systemd can see it. */
final class SupervisorInheritsMountDeps extends AbstractRule {

  SupervisorInheritsMountDeps() {
    super(
        "supervisor-inherits-mount-deps",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A program that supervisor runs makes supervisor.service wait for the mounts it touches");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> said = new HashSet<>();
    for (Known<Supervised> each : index.all(Supervised.class)) {
      boolean runsSupervisor =
          index.facts(each.instance()).units().stream()
              .anyMatch(unit -> unit.name().equals(Supervised.UNIT));
      if (!runsSupervisor && !said.contains(each.instance().service().id())) {
        check(index, each, said, out);
      }
    }
  }

  private static void check(
      TopologyIndex index, Known<Supervised> known, Set<ElementId> said, Findings out) {
    UnitGates gates = UnitGates.of(index, known.instance().node().id());
    for (TouchedPath touched : index.touchedBy(known.instance())) {
      if (!gates.waits(Supervised.UNIT.value(), touched.mount())) {
        said.add(known.instance().service().id());
        report(index, known, touched, out);
      }
    }
  }

  private static void report(
      TopologyIndex index, Known<Supervised> known, TouchedPath touched, Findings out) {
    Service service = known.instance().service();
    Node node = known.instance().node();
    String program = known.fact().program();
    String own = program + ".service";
    Findings.Sentence finding =
        out.about(service)
            .on(List.of(node.id()))
            .says(
                "`"
                    + program
                    + "` uses "
                    + touched.path()
                    + " on "
                    + touched.mount().path()
                    + ", and supervisor, which starts it, does not wait for the mount: systemd"
                    + " knows no "
                    + own);
    for (GivenUnit unit : index.given(node.id()).units()) {
      if (unit.unit().equals(own)) {
        finding.because(
            node.name() + ".file(" + unit.file().path() + ")",
            "a unit that does not exist",
            unit.file().declaredAt());
      }
    }
    finding
        .because(service.id() + ".supervised", program, known.declaredAt())
        .because(touched.what(), touched.path(), touched.declaredAt())
        .fix(
            "write the drop-in for supervisor.service: RequiresMountsFor="
                + touched.mount().path());
  }
}
