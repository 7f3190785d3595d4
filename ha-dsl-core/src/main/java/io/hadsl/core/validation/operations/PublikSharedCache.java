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

/** A cache of common things is common. */
final class PublikSharedCache extends AbstractRule {

  PublikSharedCache() {
    super(
        "publik-shared-cache",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Instances that cache what is the same for all use the same cache");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Known<MeetingPoint>> each : LocalMeetings.of(index, MeetingPoint.Kind.CACHE)) {
      List<Service> services = LocalMeetings.services(each);
      List<ElementId> nodes = services.get(0).nodes();
      LocalMeetings.because(
              each,
              "cache",
              out.about(services.get(0))
                  .on(nodes)
                  .says(
                      Listing.services(services)
                          + (services.size() == 1 ? " caches" : " cache")
                          + " on each of "
                          + Places.names(nodes)
                          + " for itself: after a change one shows the new page or setting, and "
                          + Listing.rest(nodes.size())
                          + " the old one until it expires"))
          .fix("let all use one cache");
    }
  }
}
