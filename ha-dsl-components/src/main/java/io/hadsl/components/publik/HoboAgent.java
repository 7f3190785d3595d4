package io.hadsl.components.publik;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.Settings;

/**
 * Publik's deployment agent: it does on its node what hobo decides for the platform.
 *
 * <p>It has no unit of its own; supervisor runs it. So what must wait for the shared mount, and
 * what is restarted, is {@code supervisor.service}: a drop-in for {@code hobo-agent.service} would
 * do nothing.
 */
public record HoboAgent() implements Component {

  static final String TYPE = "hobo-agent";
  private static final String UNIT = "supervisor.service";
  private static final OsPackage SUPERVISOR = new OsPackage("supervisor");
  private static final OsPackage PACKAGE = new OsPackage("hobo-agent");
  private static final UnitState RUNNING = UnitState.running(UNIT);
  private static final ComponentFacts FACTS =
      ComponentFacts.builder()
          .unit(UNIT, ComponentFacts.RestartPolicy.SHIPPED)
          .packageAccount("hobo-agent", "hobo-agent")
          .build();

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return FACTS;
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(SUPERVISOR);
    out.add(PACKAGE);
    out.add(RUNNING);
  }
}
