package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Two services of one pair begin with different nodes. */
public final class PublikStartSerialCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.service(
        "combo",
        app(
            "combo",
            ComponentFacts.builder()
                .states(new MigratesAtStart("combo-manage migrate_schemas"))
                .firstAlone()
                .build()),
        s -> s.on(web1, web2).activeActive());
    t.service(
        "wcs",
        app(
            "wcs",
            ComponentFacts.builder()
                .states(new MigratesAtStart("wcs-manage migrate_schemas"))
                .firstAlone()
                .build()),
        s -> s.on(web2, web1).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.service(
        "combo",
        app(
            "combo",
            ComponentFacts.builder()
                .states(new MigratesAtStart("combo-manage migrate_schemas"))
                .firstAlone()
                .build()),
        s -> s.on(web1, web2).activeActive());
    t.service(
        "wcs",
        app(
            "wcs",
            ComponentFacts.builder()
                .states(new MigratesAtStart("wcs-manage migrate_schemas"))
                .firstAlone()
                .build()),
        s -> s.on(web1, web2).activeActive());
  }
}
