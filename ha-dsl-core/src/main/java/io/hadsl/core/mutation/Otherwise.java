package io.hadsl.core.mutation;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;
import java.util.function.BiFunction;

/**
 * A component of which something else is so; all that is planned stays as it was.
 *
 * @param component the real one
 * @param change what is so instead
 */
record Otherwise(Component component, BiFunction<Instance, ComponentFacts, ComponentFacts> change)
    implements Component {

  @Override
  public String type() {
    return component.type();
  }

  @Override
  public String profile() {
    return component.profile();
  }

  @Override
  public Settings settings() {
    return component.settings();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return change.apply(instance, component.facts(instance));
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    component.plan(instance, out);
  }
}
