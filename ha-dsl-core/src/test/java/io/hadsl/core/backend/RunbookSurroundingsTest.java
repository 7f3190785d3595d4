package io.hadsl.core.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cases.Stub;
import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.RunBy;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.PrefixedAddress;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What the runbook says of all that is not in the files: before the work, and after it. */
class RunbookSurroundingsTest {

  private static final VrrpInstance ADDRESS =
      new VrrpInstance(
          PrefixedAddress.of("10.0.0.100/24"),
          51,
          100,
          1,
          VrrpInstance.Start.BACKUP,
          VrrpInstance.Preemption.TAKES_BACK,
          IpAddress.of("10.0.0.2"),
          List.of(),
          List.of());

  private static final Topology TOPOLOGY = Topology.named("site", RunbookSurroundingsTest::declare);

  private static void declare(TopologyBuilder t) {
    Node old = t.node("old", "10.0.0.1", OsRelease.DEBIAN_10);
    Node app1 = t.node("app1", "10.0.0.2", OsRelease.DEBIAN_12);
    Node app2 = t.node("app2", "10.0.0.3", OsRelease.DEBIAN_12);
    NodeGroup apps = t.group("apps", app1, app2);
    External sql = t.external("sql", Endpoint.of("sql.example.org", 5432), new RunBy("Ops | DB"));
    External files = t.external("files", Endpoint.of("files.example.org", 2049));
    External front = t.external("lb", Endpoint.of("lb.example.org", 443));
    t.external("unused", Endpoint.of("unused.example.org", 25));
    SharedMount exported =
        t.sharedMount("/srv/a")
            .nfs4(files, "/export")
            .states(NfsExport.with("rw", "no_root_squash"))
            .on(apps);
    t.sharedMount("/srv/b").glusterfs(files, "vol").on(app2);
    t.sharedMount("/srv/c").cephfs(files, "/dir", "web", SecretRef.passwordFrom("ceph")).on(app1);
    Service app =
        t.service(
            "app",
            Stub.app(
                "app",
                ComponentFacts.builder()
                    .listens(8080)
                    .states(
                        UsesPath.of("app.service", UsesPath.Kind.STATE, "/var/lib/app"),
                        UsesPath.of("app.service", UsesPath.Kind.LOG, "/var/log/app"),
                        Prerequisite.at(sql.id(), "database `app_1`"),
                        ADDRESS,
                        Prerequisite.onNodes("a licence"))
                    .build()),
            s ->
                s.on(apps)
                    .activeActive()
                    .keeps("/etc/app")
                    .on(exported)
                    .uses(sql, SecretRef.passwordFrom("app/db")));
    Service proxy =
        t.service(
            "proxy",
            Stub.app(
                "proxy",
                ComponentFacts.builder()
                    .listens(443)
                    .listens(80)
                    .states(new ServesNames(List.of(HostName.of("www.example.org"))))
                    .build()),
            s -> s.on(old).single().uses(app));
    t.service(
        "votes",
        Stub.app("votes", ComponentFacts.builder().listens(2379).build()),
        s -> s.on(old, app1, app2).quorum(2));
    t.entrypoint("site", proxy);
    t.entrypoint("api", front, app);
    t.entrypoint("elsewhere", front);
  }

  private static String section(BiConsumer<TopologyIndex, Markdown> writer, Topology topology) {
    Markdown page = new Markdown();
    writer.accept(TopologyIndex.of(topology), page);
    return page.text();
  }

  @Test
  void saysWhatMustBeThereBefore() {
    assertEquals(
        """
        ## Before you begin

        This must be there; nothing here makes it.

        | where | what |
        |---|---|
        | `sql.example.org:5432`, run by Ops \\| DB | database `app_1` |
        | `files.example.org:2049` | exports `/export` to `10.0.0.2`, `10.0.0.3` with `rw`, `no_root_squash` |
        | `files.example.org:2049` | volume `vol`, which `10.0.0.3` may mount |
        | `files.example.org:2049` | directory `/dir`, which the client `web` may mount on `10.0.0.2` with the key `ceph` |
        | `lb.example.org:443` | hands the requests for entrypoint `api` to `10.0.0.2`, `10.0.0.3`, and leaves out those that do not answer |
        | on `app1`, `app2` | a licence |
        | on `old` | a `sources.list` with which `apt-get update` succeeds: Debian 10 is on no mirror any more, only in Debian's archive |
        | in the DNS | `www.example.org` leads to entrypoint `site` |
        """,
        section(Beforehand::write, TOPOLOGY));
  }

  @Test
  void saysWhatIsLeftToDo() {
    assertEquals(
        """
        ## What is left to you

        ### Backups

        Nothing here takes a copy of any data. Take one of:

        | path | on |
        |---|---|
        | `/etc/app` | `app1`, `app2` |
        | `/var/lib/app` | `app1`, `app2` |
        | the secrets, without which some of it cannot be read | where they were made |

        ### Firewall

        Nothing here sets one up. Where there is one, it must let these connections pass, and those of your own for SSH:

        | from | to | port |
        |---|---|---|
        | `old`, `lb.example.org` | `app1`, `app2` | 8080 |
        | users | `old` | 80, 443 |
        | `old`, `app1`, `app2` | `old`, `app1`, `app2` | 2379 |
        | `app1`, `app2` | `sql.example.org` | 5432 |
        | `app1`, `app2` | `files.example.org` | 2049 |
        | users | `lb.example.org` | 443 |
        | `app1`, `app2` | `app1`, `app2` | all of VRRP (IP protocol 112) |

        ### What you take out of the topology

        It stays on its machines and goes on there: a service or an address that moves to other machines is then in two places, with its jobs. Before the next rollout, stop it where it was (`systemctl disable --now UNIT`) and remove its files, or build that machine anew. A mount that gets another server or other options stays as it is until a reboot, or until its unit is restarted, which restarts all that needs it.
        """,
        section(Remaining::write, TOPOLOGY));
  }

  /** A firewall that knew the holders of an address only would let no user in. */
  @Test
  void whoComesToAnAddressComesToWhatListensThere() {
    Topology site =
        Topology.named(
            "site",
            t -> {
              Node lb = t.node("lb", "10.0.0.2", OsRelease.DEBIAN_12);
              Node other = t.node("other", "10.0.0.3", OsRelease.DEBIAN_12);
              Service proxy =
                  t.service(
                      "proxy",
                      Stub.app(
                          "proxy",
                          ComponentFacts.builder()
                              .listens(443)
                              .states(new ServesNames(List.of(HostName.of("www.example.org"))))
                              .build()),
                      s -> s.on(lb).single());
              Service address =
                  t.service(
                      "address",
                      Stub.app("address", ComponentFacts.builder().states(ADDRESS).build()),
                      s -> s.on(lb).single().uses(proxy));
              t.service(
                  "client",
                  Stub.app("client", ComponentFacts.builder().build()),
                  s -> s.on(other).single().uses(address));
              t.entrypoint("site", address);
            });
    String text = section(Remaining::write, site);
    assertTrue(
        text.contains(
            """
            |---|---|---|
            | `other`, users | `lb` | 443 |
            | `lb` | `lb` | all of VRRP (IP protocol 112) |
            """),
        text);
    String before = section(Beforehand::write, site);
    assertTrue(
        before.contains("| in the DNS | `www.example.org` leads to entrypoint `site` |"), before);
  }

  /** With what exports have unless told otherwise, the first rollout would end half way. */
  @Test
  void anExportOntoWhichDataIsMovedLetsRootDoIt() {
    Topology site =
        Topology.named(
            "site",
            t -> {
              Node app = t.node("app", "10.0.0.2", OsRelease.DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas.example.org", 2049));
              SharedMount moved = t.sharedMount("/srv/a").nfs4(nas, "/moved").on(app);
              SharedMount direct = t.sharedMount("/srv/b").nfs4(nas, "/direct").on(app);
              t.service(
                  "app",
                  Stub.app("app", ComponentFacts.builder().build()),
                  s -> s.on(app).single().keeps("/var/a").on(moved).keeps("/srv/b/x").on(direct));
            });
    String text = section(Beforehand::write, site);
    assertTrue(text.contains("`/moved` to `10.0.0.2` with `no_root_squash`, because root"), text);
    assertTrue(text.contains("`/direct` to `10.0.0.2` |"), text);
  }

  @Test
  void isSilentWhereThereIsNothingToSay() {
    Topology lone = Topology.named("lone", t -> t.node("a", "10.0.0.1", OsRelease.DEBIAN_12));
    assertFalse(section(Beforehand::write, lone).contains("#"));
    assertFalse(section(Remaining::write, lone).contains("#"));
  }
}
