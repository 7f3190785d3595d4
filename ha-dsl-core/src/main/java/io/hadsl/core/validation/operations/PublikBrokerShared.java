package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.List;

/** A message that one node sends reaches the other. */
final class PublikBrokerShared extends AbstractRule {

  PublikBrokerShared() {
    super(
        "publik-broker-shared",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Instances that send each other messages use the same broker");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Known<MeetingPoint>> each : LocalMeetings.of(index, MeetingPoint.Kind.BROKER)) {
      List<Service> services = LocalMeetings.services(each);
      List<ElementId> nodes = services.get(0).nodes();
      LocalMeetings.because(
              each,
              "broker",
              out.about(services.get(0))
                  .on(nodes)
                  .says(
                      Listing.services(services)
                          + (services.size() == 1 ? " hands" : " hand")
                          + " messages to a broker on each of "
                          + Places.names(nodes)
                          + " itself: what is sent on one never reaches "
                          + Listing.rest(nodes.size())))
          .fix("let all use one broker: .uses(broker, passwordFrom(\"...\"))");
    }
  }
}
