package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Supervised;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;

/** A drop-in is for a unit that does not exist, because supervisor runs the program. */
public final class SupervisorInheritsMountDepsCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of(
                        "/etc/systemd/system/hobo-agent.service.d/wait.conf",
                        "[Unit]\nRequiresMountsFor=/srv/nfs\n")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.service(
        "hobo-agent",
        app("hobo-agent"),
        s ->
            s.on(web1)
                .single()
                .states(new Supervised("hobo-agent"))
                .keeps("/etc/hobo-agent")
                .on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of(
                        "/etc/systemd/system/supervisor.service.d/wait.conf",
                        "[Unit]\nRequiresMountsFor=/srv/nfs\n")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.service(
        "hobo-agent",
        app("hobo-agent"),
        s ->
            s.on(web1)
                .single()
                .states(new Supervised("hobo-agent"))
                .keeps("/etc/hobo-agent")
                .on(nfs));
  }
}
