package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services whose instances are set to meet at the loopback address, so that each meets itself. */
final class LocalMeetings {

  private LocalMeetings() {}

  /** By the nodes that they are on, because what they lack is one thing. */
  static Collection<List<Known<MeetingPoint>>> of(TopologyIndex index, MeetingPoint.Kind kind) {
    Map<Set<ElementId>, List<Known<MeetingPoint>>> found = new LinkedHashMap<>();
    for (Known<MeetingPoint> each : index.all(MeetingPoint.class)) {
      if (each.fact().kind() == kind && isLocal(each)) {
        found
            .computeIfAbsent(
                Set.copyOf(each.instance().service().nodes()), nodes -> new ArrayList<>())
            .add(each);
      }
    }
    return found.values();
  }

  private static boolean isLocal(Known<MeetingPoint> meeting) {
    return meeting.fact().isLoopback()
        && meeting.instance().service().nodes().size() > 1
        && meeting.instance().isFirst();
  }

  static List<Service> services(List<Known<MeetingPoint>> meetings) {
    return meetings.stream().map(each -> each.instance().service()).distinct().toList();
  }

  /** Writes each service's host into a finding. */
  static Findings.Sentence because(
      List<Known<MeetingPoint>> meetings, String what, Findings.Sentence finding) {
    for (Known<MeetingPoint> each : meetings) {
      finding.because(
          each.instance().service().id() + "." + what, each.fact().host(), each.declaredAt());
    }
    return finding;
  }
}
