package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** One loss takes an entrypoint down. */
public final class NoSpofInRequestPathCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node revproxy = t.node("revproxy", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    External sms = t.external("sms", Endpoint.of("sms.example.org", 443));

    Service combo =
        t.service("combo", app("combo"), s -> s.on(app1, app2).activeActive().uses(sms));
    Service caddy = t.service("caddy", app("caddy"), s -> s.on(revproxy).single().uses(combo));
    t.entrypoint("portal", caddy);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node revproxy = t.node("revproxy", "10.77.0.11", DEBIAN_12);
    Node revproxy2 = t.node("revproxy2", "10.77.0.12", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.13", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.14", DEBIAN_12);
    External sms = t.external("sms", Endpoint.of("sms.example.org", 443));

    Service combo =
        t.service("combo", app("combo"), s -> s.on(app1, app2).activeActive().uses(sms));
    Service caddy =
        t.service(
            "caddy",
            app("caddy"),
            s -> s.on(revproxy, revproxy2).activePassive(revproxy).uses(combo));
    t.entrypoint("portal", caddy);
    t.acknowledge("no-spof-in-request-path", sms, "two data centres, says the contract");
  }
}
