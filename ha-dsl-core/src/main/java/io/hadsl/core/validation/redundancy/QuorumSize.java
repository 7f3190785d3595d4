package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Votes;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Set;

/** A quorum can lose a voter, and its halves can never both decide. */
final class QuorumSize extends AbstractRule {

  QuorumSize() {
    super(
        "quorum-size",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A quorum has three voters or more, and needs more than half of them");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Service service : index.topology().services()) {
      check(service, out);
    }
    claims(index, out);
  }

  private static void check(Service service, Findings out) {
    int voters = service.nodes().size();
    if (service.redundancy() instanceof Redundancy.Quorum quorum) {
      int needed = quorum.needed();
      if (2 * needed <= voters) {
        finding(service, out)
            .says(
                needed
                    + " of the "
                    + voters
                    + " voters of service `"
                    + service.name()
                    + "` are enough to decide: cut in two, both halves go on, and their data part")
            .because(service.id() + ".quorum", needed, service.declaredAt())
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
            .fix("ask for more than half: quorum(" + (voters / 2 + 1) + ")");
      } else if (voters < 3) {
        finding(service, out)
            .insteadOf(NoSpofInRequestPath.ID, service.id())
            .says(
                "service `"
                    + service.name()
                    + "` has "
                    + (voters == 1 ? "one voter" : "two voters")
                    + " and needs "
                    + (voters == 1 ? "it" : "both")
                    + ": the loss of any one stops it")
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
            .because(service.id() + ".quorum", needed, service.declaredAt())
            .fix("add a third voter, an arbiter without data if need be, and say quorum(2)");
      }
    }
  }

  /** What votes stops without a majority, whatever the topology says. */
  private static void claims(TopologyIndex index, Findings out) {
    Set<ElementId> seen = new HashSet<>();
    for (Known<Votes> votes : index.all(Votes.class)) {
      Service service = votes.instance().service();
      if (!(service.redundancy() instanceof Redundancy.Quorum) && seen.add(service.id())) {
        finding(service, out)
            .says(
                "the instances of service `"
                    + service.name()
                    + "` vote, and stop while fewer than "
                    + votes.fact().needed()
                    + " are up; the topology says that one is enough")
            .because(service.id() + ".on", Places.names(service.nodes()), votes.declaredAt())
            .fix("say quorum(" + votes.fact().needed() + ")");
      }
    }
  }

  private static Findings.Sentence finding(Service service, Findings out) {
    return out.about(service).on(service.nodes());
  }
}
