package io.hadsl.cli.json;

import io.hadsl.components.redis.Redis;
import io.hadsl.core.fact.IdmapDomain;
import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.LocalMount;
import io.hadsl.core.fact.MadeFromImage;
import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Supervised;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Content.Escaping;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.TextFile.Keeping;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;

/** A topology that says everything that can be said, at least once and in an unusual way. */
final class Everything {

  private Everything() {}

  static Topology topology() {
    return Topology.named("everything", Everything::declare);
  }

  private static void declare(TopologyBuilder t) {
    Zone zone = t.zone("rack-1");
    Content secretive =
        Content.builder()
            .text("user \"é\" \\ $(id)\n\tpassword = ")
            .secret(SecretRef.passwordFrom("a/b"), Escaping.SINGLE_QUOTED)
            .text("\n")
            .build();
    TextFile seeded =
        new TextFile(
            AbsolutePath.of("/etc/a b"),
            secretive,
            Ownership.of("root", "adm", 02640),
            Keeping.SEEDED);
    Node a =
        t.node(
            "a",
            "fd00::1",
            OsRelease.DEBIAN_13,
            n ->
                n.in(zone)
                    .states(Link.of("/opt/app", "../srv/app"), LocalMount.at("/var"))
                    .states(new MadeFromImage("golden", MadeFromImage.Identity.KEPT))
                    .states(new IdmapDomain("example.org"))
                    .hostName("a.example.org")
                    .role("web")
                    .minimum(new Hardware(3, DataSize.mib(1500), DataSize.gib(20), "arm64"))
                    .packages("htop", "vim")
                    .file(seeded)
                    .file(TextFile.of("/etc/empty", ""))
                    .sysctl("vm.swappiness", "1")
                    .sysctl("net.ipv4.ip_nonlocal_bind", "0 1"));
    Node b = t.node("b", "10.0.0.2", OsRelease.DEBIAN_10, n -> n.like(a));
    NodeGroup both = t.group("both", a, b);
    External nfs = t.external("nfs", Endpoint.of("nfs.example.org", 2049));
    SystemUser user =
        t.systemUser("u")
            .uid(2000)
            .gid(2001)
            .group("g")
            .home("/srv/u")
            .shell("/bin/sh")
            .comment("Üser of \"all\"")
            .on(both);
    t.systemUser("www-data").uid(33).home("/var/www").expected().on(a, b);
    SharedMount share =
        t.sharedMount("/srv/nfs")
            .nfs4(nfs, "/export")
            .options("nfsvers=4.2", "noatime")
            .states(NfsExport.with("rw", "no_root_squash"))
            .storesUnder("stores")
            .on(both);
    t.sharedMount("/srv/gluster").glusterfs(nfs, "vol_1").on(a, b);
    t.sharedMount("/srv/ceph").cephfs(nfs, "/", "client", SecretRef.passwordFrom("ceph")).on(a);
    t.sharedMount("/srv/bind").bind("/srv/nfs/x").on(b);
    Service cache =
        t.service(
            "cache",
            Redis.protectedBy(SecretRef.passwordFrom("redis")),
            s -> s.on(a).single().uses(nfs));
    t.service(
        "front",
        Redis.protectedBy(SecretRef.passwordFrom("redis")),
        s ->
            s.on(both)
                .activePassive(b)
                .states(new Supervised("front"))
                .states(UsesPath.of("front.service", UsesPath.Kind.SPOOL, "/var/lib/front/%m"))
                .runsAs(user)
                .keeps("/var/lib/front", "/etc/front")
                .on(share)
                .uses(cache, SecretRef.passwordFrom("cache"))
                .cron("/etc/cron.d/front")
                .ownedBy(a)
                .cron(
                    CronSpec.scheduled(
                            "tidy", CronSchedule.of("*/5 1-3 * * 0"), "u", "/bin/x", "--a b")
                        .asTimer())
                .ownedBy(b));
    Service voters =
        t.service(
            "voters",
            Redis.protectedBy(SecretRef.passwordFrom("redis")),
            s -> s.on(a, b).quorum(2));
    t.service(
        "twins",
        Redis.protectedBy(SecretRef.passwordFrom("redis")),
        s -> s.on(b, a).activeActive());
    t.entrypoint("portal", nfs, voters);
    t.acknowledge("uid-parity", user, "because of \"that\" | and <this>");
  }
}
