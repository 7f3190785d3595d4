package io.hadsl.core.mutation;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;

/** A component that plans nothing and of which one thing is so. */
record Says(Fact fact) implements Component {

  @Override
  public String type() {
    return "mutant";
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder().states(fact).build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {}
}
