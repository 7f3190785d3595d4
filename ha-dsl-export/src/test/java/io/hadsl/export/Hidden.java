package io.hadsl.export;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;
import java.util.List;

/** A component whose class nobody can name; its type says how it is made. */
record Hidden(String type, String text) implements Component {

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("text", text)
        .number("number", 7)
        .texts("texts", List.of("a", "b"))
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder().build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {}
}
