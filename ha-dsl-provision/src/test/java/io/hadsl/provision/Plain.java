package io.hadsl.provision;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;

/** A component of some type that wants nothing. */
record Plain(String type) implements Component {

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder().build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {}
}
