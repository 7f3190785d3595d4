package cases;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;

/** Stands for any component: it plans nothing and states given facts. */
public record Stub(String type, ComponentFacts stated) implements Component {

  /** A component without facts. */
  public static Stub app(String type) {
    return app(type, ComponentFacts.builder().build());
  }

  /** A component of which some facts are known. */
  public static Stub app(String type, Fact... facts) {
    return app(type, ComponentFacts.builder().states(facts).build());
  }

  /** A component that states facts. */
  public static Stub app(String type, ComponentFacts facts) {
    return new Stub(type, facts);
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
