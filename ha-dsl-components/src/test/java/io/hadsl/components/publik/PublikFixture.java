package io.hadsl.components.publik;

import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;

/** Combo and the tools on two nodes. */
final class PublikFixture {

  private PublikFixture() {}

  static Topology topology() {
    return Topology.named(
        "pair",
        t -> {
          Node web1 = t.node("web1", "10.0.0.1", OsRelease.DEBIAN_12);
          Node web2 = t.node("web2", "10.0.0.2", OsRelease.DEBIAN_12);
          NodeGroup web = t.group("web", web1, web2);
          External sql = t.external("sql", Endpoint.of("sql-prod", 5432));
          External files = t.external("files", Endpoint.of("nfs-prod", 2049));
          SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export").on(web);
          t.systemUser("combo").uid(2106).shell("/bin/false").on(web);
          t.systemUser("wcs").uid(2104).gid(2204).comment("it's $(id) `id` \\n").on(web);
          t.systemUser("elsewhere").uid(2200).on(web1);
          t.systemUser("www-data").uid(33).expected().on(web);
          t.service(
              "combo",
              PublikComponent.of(PublikBrick.COMBO),
              s ->
                  s.on(web)
                      .activeActive()
                      .keeps("/etc/combo")
                      .on(nfs)
                      .uses(sql, passwordFrom("pair/combo"))
                      .cron("/etc/cron.d/combo")
                      .ownedBy(web1));
          t.service("tools", new PublikTools(), s -> s.on(web).activeActive());
        });
  }

  static NodePlan plan(String node) {
    return Planner.plan(Validator.standard().validate(topology()).requireValid()).nodes().stream()
        .filter(each -> each.node().name().equals(node))
        .findFirst()
        .orElseThrow();
  }

  static TextFile file(String node, String path) {
    return plan(node).resources().stream()
        .map(each -> each.resource())
        .filter(TextFile.class::isInstance)
        .map(TextFile.class::cast)
        .filter(file -> file.path().value().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
