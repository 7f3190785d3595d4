package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Drill;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;
import java.time.LocalDate;

/** Nobody has switched anything off for long. */
public final class FailoverTestedCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Service web =
        t.service(
            "web",
            app("nginx"),
            s ->
                s.on(web1, web2)
                    .activeActive()
                    .states(new Drill(Drill.Kind.FAILOVER, LocalDate.parse("2024-11-15"))));
    t.entrypoint("portal", web);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Service web =
        t.service(
            "web",
            app("nginx"),
            s ->
                s.on(web1, web2)
                    .activeActive()
                    .states(new Drill(Drill.Kind.FAILOVER, LocalDate.parse("2026-03-20"))));
    t.entrypoint("portal", web);
  }
}
