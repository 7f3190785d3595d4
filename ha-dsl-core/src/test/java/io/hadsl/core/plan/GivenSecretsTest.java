package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cases.Stub;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.validation.ValidatedTopology;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenSecretsTest {

  private static final SecretRef THEIRS = new SecretRef("app/theirs");
  private static final SecretRef OURS = new SecretRef("app/ours");
  private static final SecretRef UNREAD = new SecretRef("app/unread");

  /** Needs two passwords on its nodes. */
  private record App() implements Component {
    @Override
    public String type() {
      return "app";
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
    public void plan(Instance instance, ResourceSink out) {
      List.of(THEIRS, OURS).forEach(secret -> out.add(TextFile.secret(secret)));
    }
  }

  @Test
  void areThoseThatAnExternalAsksForAndSomeNodeNeeds() {
    Topology topology =
        Topology.named(
            "t",
            t -> {
              Node node = t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
              External sql = t.external("sql", Endpoint.of("sql", 5432));
              External mail = t.external("mail", Endpoint.of("mail", 25));
              Service own = t.service("own", Stub.app("own"), s -> s.on(node).single());
              t.service(
                  "app",
                  new App(),
                  s -> s.on(node).single().uses(sql, THEIRS).uses(mail, UNREAD).uses(own, OURS));
            });
    ValidatedTopology valid = Validator.standard().validate(topology).requireValid();
    Plan plan = Planner.plan(valid);
    assertEquals(List.of(OURS, THEIRS), List.copyOf(plan.secrets()));
    assertEquals(
        "{app/theirs=sql}",
        "{"
            + String.join(
                ",",
                plan.givenSecrets().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue().name())
                    .toList())
            + "}");
  }
}
