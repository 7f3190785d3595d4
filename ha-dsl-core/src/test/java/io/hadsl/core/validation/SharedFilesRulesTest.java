package io.hadsl.core.validation;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as sharing files, and what accounts that share them must have in common. */
class SharedFilesRulesTest {

  /** Two nodes with one account of two numbers; each mounts in its own way. */
  private interface Mounts {
    SharedMount mount(TopologyBuilder t, External nas, Node web1, Node web2);
  }

  private static List<Finding> uidParity(Mounts mounts) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SystemUser combo = t.systemUser("combo").uid(2106).on(web1);
              t.systemUser("combo").uid(2107).on(web2);
              SharedMount mount = mounts.mount(t, nas, web1, web2);
              t.service(
                  "combo",
                  app("combo"),
                  s -> s.on(web1).single().runsAs(combo).keeps("/var/lib/combo").on(mount));
            });
    return RuleCases.findings("uid-parity", topology);
  }

  @Test
  void twoMountsOfOneExportShareFiles() {
    List<Finding> findings =
        uidParity(
            (t, nas, web1, web2) -> {
              t.sharedMount("/mnt").nfs4(nas, "/export").on(web2);
              return t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
            });
    assertEquals(1, findings.size());
    assertEquals(
        "system user `combo` has different UIDs on nodes that share /mnt, /srv: files written on"
            + " web2 belong to someone else on web1",
        findings.get(0).message());
  }

  @Test
  void aMountOfADirectoryInsideAnExportSharesItsFiles() {
    assertEquals(
        1,
        uidParity(
                (t, nas, web1, web2) -> {
                  t.sharedMount("/mnt").nfs4(nas, "/export").on(web2);
                  return t.sharedMount("/srv").nfs4(nas, "/export/publik/prod").on(web1);
                })
            .size());
  }

  @Test
  void aBindMountOfASharedDirectorySharesItsFiles() {
    assertEquals(
        1,
        uidParity(
                (t, nas, web1, web2) -> {
                  t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
                  return t.sharedMount("/srv/data").bind("/srv/nfs/data").on(web1);
                })
            .size());
  }

  @Test
  void otherExportsOfTheServerAreOtherFiles() {
    assertEquals(
        List.of(),
        uidParity(
            (t, nas, web1, web2) -> {
              t.sharedMount("/mnt").nfs4(nas, "/export-b").on(web2);
              return t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
            }));
  }

  @Test
  void theSameExportOfAnotherServerIsOtherFiles() {
    assertEquals(
        List.of(),
        uidParity(
            (t, nas, web1, web2) -> {
              External other = t.external("other", Endpoint.of("other", 2049));
              t.sharedMount("/mnt").nfs4(other, "/export").on(web2);
              return t.sharedMount("/srv").nfs4(nas, "/export").on(web1);
            }));
  }

  @Test
  void oneDifferenceSeenThroughTwoSharesIsOneFinding() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              SharedMount etc = t.sharedMount("/srv/etc").nfs4(nas, "/etc").on(web1, web2);
              SharedMount lib = t.sharedMount("/srv/lib").nfs4(nas, "/lib").on(web1, web2);
              SystemUser combo = t.systemUser("combo").uid(2106).on(web1);
              t.systemUser("combo").uid(2107).on(web2);
              t.service(
                  "combo",
                  app("combo"),
                  s ->
                      s.on(web1, web2)
                          .activeActive()
                          .runsAs(combo)
                          .keeps("/etc/combo")
                          .on(etc)
                          .keeps("/var/lib/combo")
                          .on(lib));
            });
    List<Finding> findings = Validator.standard().validate(topology).findings();
    // Nor is the group, whose number is the user's, a second one.
    assertEquals(1, findings.size());
    assertEquals("uid-parity", findings.get(0).rule());
  }

  @Test
  void aBindOfAShareThatSomeNodesLackIsNotShared() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
              Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/share").nfs4(nas, "/export").on(web1);
              SharedMount data = t.sharedMount("/data").bind("/srv/share/data").on(web1, web2);
              t.service(
                  "combo",
                  app("combo"),
                  s -> s.on(web1, web2).activeActive().keeps("/var/lib/combo").on(data));
            });
    assertEquals(1, RuleCases.findings("store-on-shared-files", topology).size());
  }
}
