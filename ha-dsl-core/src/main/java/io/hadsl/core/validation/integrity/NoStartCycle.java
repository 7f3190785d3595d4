package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.Need;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** There is an order in which services can start. */
final class NoStartCycle extends AbstractRule {

  NoStartCycle() {
    super(
        "no-start-cycle",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No service needs itself, directly or through what it uses and where it keeps files");
  }

  /** A service on the way down, and the need that is being followed. */
  private static final class Step {
    private final Service service;
    private final Iterator<Need> rest;
    private Need followed;

    Step(Service service, List<Need> needs, Need first) {
      this.service = service;
      this.rest = needs.iterator();
      this.followed = first;
    }
  }

  private enum State {
    OPEN,
    DONE
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, State> states = new HashMap<>();
    Set<ElementId> reported = new HashSet<>();
    Deque<Step> path = new ArrayDeque<>();
    for (Service service : index.topology().services()) {
      if (!states.containsKey(service.id())) {
        enter(index, service, states, path);
        descend(index, path, states, reported, out);
      }
    }
  }

  /** Depth first, with a stack of its own: a chain of services may be longer than Java's. */
  private static void descend(
      TopologyIndex index,
      Deque<Step> path,
      Map<ElementId, State> states,
      Set<ElementId> reported,
      Findings out) {
    while (!path.isEmpty()) {
      Step top = path.getLast();
      if (!top.rest.hasNext()) {
        states.put(top.service.id(), State.DONE);
        path.removeLast();
        continue;
      }
      top.followed = top.rest.next();
      Service needed = index.topology().find(top.followed.provider(), Service.class).orElse(null);
      if (needed == null) {
        continue;
      }
      State state = states.get(needed.id());
      if (state == null) {
        enter(index, needed, states, path);
      } else if (state == State.OPEN) {
        report(needed.id(), path, reported, out);
      }
    }
  }

  private static void enter(
      TopologyIndex index, Service service, Map<ElementId, State> states, Deque<Step> path) {
    List<Need> needs = index.needsOf(service);
    if (!hasService(index, needs)) {
      states.put(service.id(), State.DONE);
    } else {
      states.put(service.id(), State.OPEN);
      path.addLast(new Step(service, needs, needs.get(0)));
    }
  }

  /** What others run needs nothing that is known. */
  private static boolean hasService(TopologyIndex index, List<Need> needs) {
    for (Need need : needs) {
      if (index.topology().find(need.provider(), Service.class).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** One finding for services that lie on several cycles: the next is found once this is broken. */
  private static void report(
      ElementId start, Deque<Step> path, Set<ElementId> reported, Findings out) {
    List<Step> cycle = new ArrayList<>();
    for (Step step : path) {
      if (!cycle.isEmpty() || step.service.id().equals(start)) {
        cycle.add(step);
      }
    }
    boolean known = false;
    StringBuilder way = new StringBuilder();
    for (Step step : cycle) {
      known |= !reported.add(step.service.id());
      way.append(step.service.name()).append(" needs ");
    }
    if (known) {
      return;
    }
    Findings.Sentence finding =
        out.about(cycle.get(0).service)
            .on(cycle.get(0).service.nodes())
            .says(
                "services wait for each other, so that none can start first: "
                    + way
                    + cycle.get(0).service.name());
    for (Step step : cycle) {
      finding.because(step.followed.reason(), step.followed.provider(), step.followed.declaredAt());
    }
    finding.fix("remove one of these needs: what starts first must not need what starts after it");
  }
}
