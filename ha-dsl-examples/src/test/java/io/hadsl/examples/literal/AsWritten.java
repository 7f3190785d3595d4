package io.hadsl.examples.literal;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;

/**
 * A service as a reference describes it: what Debian's package does when nobody adds anything. It
 * plans nothing, because the references are only judged here.
 *
 * @param type its name
 * @param stated what is so of every instance
 */
record AsWritten(String type, ComponentFacts stated) implements Component {

  static AsWritten of(String type, ComponentFacts.Builder facts) {
    return new AsWritten(type, facts.build());
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return stated;
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {}
}
