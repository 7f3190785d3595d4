package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpInstance.Preemption;
import io.hadsl.core.fact.VrrpInstance.Start;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** A holder that does not preempt does not start as master either. */
final class VrrpNopreemptBackup extends AbstractRule {

  VrrpNopreemptBackup() {
    super(
        "vrrp-nopreempt-backup",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A holder that leaves its address to others when it comes back starts as backup");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      List<Known<VrrpInstance>> wrong =
          group.holders().stream().filter(each -> isWrong(each.fact())).toList();
      if (!wrong.isEmpty()) {
        report(group, wrong, out);
      }
    }
  }

  private static boolean isWrong(VrrpInstance fact) {
    return fact.preemption() == Preemption.LEAVES && fact.start() == Start.MASTER;
  }

  private static void report(VrrpGroup group, List<Known<VrrpInstance>> wrong, Findings out) {
    Findings.Sentence finding =
        out.about(group.service())
            .on(wrong.stream().map(each -> each.instance().node().id()).toList())
            .says(
                "a node that comes back is to leave "
                    + group.address()
                    + " where it is, but starts as its master: it takes the address back, and users"
                    + " are interrupted a second time");
    for (Known<VrrpInstance> each : wrong) {
      finding.because(VrrpGroup.name(each, "start"), each.fact().start(), each.declaredAt());
    }
    finding
        .because(
            VrrpGroup.name(wrong.get(0), "preemption"),
            wrong.get(0).fact().preemption(),
            wrong.get(0).declaredAt())
        .fix("let all holders start as BACKUP");
  }
}
