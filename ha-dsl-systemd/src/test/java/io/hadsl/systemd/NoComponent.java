package io.hadsl.systemd;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;

/** A component that wants nothing. */
record NoComponent() implements Component {

  @Override
  public String type() {
    return "nothing";
  }

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
