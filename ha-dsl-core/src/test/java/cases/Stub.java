package cases;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Settings;
import io.hadsl.core.resource.ResourceSink;

/** A component that plans nothing and states given facts. */
public record Stub(String type, ComponentFacts stated) implements Component {

  /** A component without facts. */
  public static Stub of(String type) {
    return new Stub(type, ComponentFacts.builder().build());
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
