package io.hadsl.core.plan;

import io.hadsl.core.resource.Step;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What decides the order of some steps: ids, phases and edges, without what the resources hold.
 * Nodes of one kind have steps of the same shapes, so that their order is found once.
 */
final class Shape {

  private final Step[] steps;
  private final int hash;
  private final int laterStages;

  /** The steps must not change any more. */
  Shape(List<Step> steps) {
    this.steps = steps.toArray(new Step[steps.size()]);
    int sum = 0;
    int latest = 0;
    for (Step step : this.steps) {
      sum = 31 * sum + step.id().hashCode();
      latest = Math.max(latest, step.laterStages());
    }
    hash = sum;
    laterStages = latest;
  }

  /** Steps of this shape: others may hold other resources, of the same ids. */
  List<Step> steps() {
    return Collections.unmodifiableList(Arrays.asList(steps));
  }

  /** How many cross-node stages after the first the last of the steps comes. */
  int laterStages() {
    return laterStages;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Shape that) || hash != that.hash || steps.length != that.steps.length) {
      return false;
    }
    for (int i = 0; i < steps.length; i++) {
      if (!steps[i].isOrderedLike(that.steps[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
