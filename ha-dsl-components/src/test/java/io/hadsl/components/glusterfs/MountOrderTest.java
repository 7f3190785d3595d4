package io.hadsl.components.glusterfs;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.packaged.PackagedService;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Value;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for files that a service of the topology serves, over however many mounts. */
class MountOrderTest {

  private static final PackagedService SHOP = PackagedService.of("shop", "nginx");

  /** A web host, and a share that three other nodes serve to it. */
  private interface Web {
    void add(TopologyBuilder t, Node web, SharedMount share);
  }

  private static Plan plan(Web body) {
    Topology topology =
        Topology.named(
            "demo",
            t -> {
              Node a = t.node("a", "10.77.0.1", DEBIAN_12);
              Node b = t.node("b", "10.77.0.2", DEBIAN_12);
              Node c = t.node("c", "10.77.0.3", DEBIAN_12);
              Node web = t.node("web", "10.77.0.9", DEBIAN_12);
              NodeGroup servers = t.group("servers", a, b, c);
              Service files =
                  t.service("files", GlusterFs.arbitrated("data"), s -> s.on(servers).quorum(2));
              body.add(t, web, t.sharedMount("/srv/g").glusterfs(files, "data").on(web));
            });
    return Planner.plan(
        Validator.standard().only(List.of("unique-id")).validate(topology).requireValid());
  }

  private static NodePlan web(Plan plan) {
    return plan.nodes().stream()
        .filter(each -> each.node().name().equals("web"))
        .findFirst()
        .orElseThrow();
  }

  private static int stage(Plan plan, String unit) {
    return web(plan).resources().stream()
        .filter(each -> each.id().toString().equals("unit(" + unit + ")"))
        .mapToInt(PlannedResource::stage)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBindOfASharedDirectoryComesAfterTheShare() {
    Plan plan =
        plan(
            (t, web, share) -> {
              SharedMount data = t.sharedMount("/srv/data").bind("/srv/g/app").on(web);
              t.service(
                  "shop",
                  SHOP.running("nginx.service"),
                  s -> s.on(web).single().keeps("/var/lib/shop").on(data));
            });
    assertTrue(stage(plan, "srv-g.mount") > 0);
    assertEquals(stage(plan, "srv-g.mount"), stage(plan, "srv-data.mount"));
    assertEquals(stage(plan, "srv-g.mount"), stage(plan, "nginx.service"));
    assertEquals(
        List.of("shared_mounts_glusterfs", "shop"),
        web(plan).profiles().stream()
            .map(PlannedProfile::name)
            .filter(name -> !name.equals("accounts"))
            .toList());
  }

  @Test
  void aMountInsideAShareComesAfterItWhicheverIsDeclaredFirst() {
    Plan plan =
        plan(
            (t, web, share) -> {
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              t.sharedMount("/srv/g/nfs").nfs4(nas, "/export").on(web);
            });
    assertEquals(stage(plan, "srv-g.mount"), stage(plan, "srv-g-nfs.mount"));
    List<String> ids = web(plan).resources().stream().map(each -> each.id().toString()).toList();
    assertTrue(
        ids.indexOf("unit(srv-g.mount)") < ids.indexOf("unit(srv-g-nfs.mount)"), ids::toString);
  }

  @Test
  void whatIsOnlyUsedIsWaitedForLikeWhatIsKept() {
    Plan plan =
        plan(
            (t, web, share) ->
                t.service(
                    "shop",
                    SHOP.running("nginx.service"),
                    s ->
                        s.on(web)
                            .single()
                            .states(
                                UsesPath.of("nginx.service", UsesPath.Kind.STATE, "/srv/g/shop"))));
    assertTrue(stage(plan, "nginx.service") > 0);
    assertEquals(stage(plan, "srv-g.mount"), stage(plan, "nginx.service"));
  }

  @Test
  void servicesThatWaitForEachOthersFilesAreRefused() {
    PlanException refused =
        assertThrows(
            PlanException.class,
            () ->
                plan(
                    (t, web, share) -> {
                      Service front =
                          t.service(
                              "front",
                              SHOP.running("nginx.service"),
                              s ->
                                  s.on(web)
                                      .single()
                                      .states(
                                          UsesPath.of(
                                              "nginx.service", UsesPath.Kind.STATE, "/mnt/x")));
                      Service store =
                          t.service(
                              "store",
                              PackagedService.of("store", "hello"),
                              s -> s.on(web).single().uses(front));
                      t.sharedMount("/mnt").glusterfs(store, "x").on(web);
                    }));
    Finding finding = refused.finding();
    assertEquals("services wait for each other, so that none can start first", finding.message());
    assertEquals(
        List.of("service(store).needs", "service(front).needs"),
        finding.values().stream().map(Value::subject).toList());
  }
}
