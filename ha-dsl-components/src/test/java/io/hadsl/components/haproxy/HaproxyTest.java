package io.hadsl.components.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.nginx.Nginx;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.OsRelease;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HaproxyTest {

  private static String config(Haproxy haproxy) {
    return config(haproxy, OsRelease.DEBIAN_12);
  }

  private static String config(Haproxy haproxy, OsRelease os) {
    return config(haproxy, os, "10.0.0.3");
  }

  private static Topology topology(Haproxy haproxy, OsRelease os, String address) {
    return Topology.named(
        "front",
        t -> {
          Node web1 = t.node("web1", "10.0.0.1", OsRelease.DEBIAN_12);
          Node web2 = t.node("web2", "fd00::2", OsRelease.DEBIAN_12);
          Node front = t.node("front", address, os);
          Service nginx = t.service("nginx", new Nginx(), s -> s.on(web1, web2).activeActive());
          t.systemUser("haproxy").uid(2300).on(front);
          t.service("proxy", haproxy, s -> s.on(front).single().uses(nginx));
        });
  }

  private static String config(Haproxy haproxy, OsRelease os, String address) {
    Topology topology = topology(haproxy, os, address);
    return Planner.plan(Validator.standard().validate(topology).requireValid()).nodes().stream()
        .flatMap(node -> node.resources().stream())
        .map(each -> each.resource())
        .filter(HaproxyTest::isConfig)
        .map(resource -> ((TextFile) resource).content().plainText())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isConfig(Resource resource) {
    return resource instanceof TextFile file
        && file.path().value().equals("/etc/haproxy/haproxy.cfg");
  }

  @Test
  void sendsRequestsToEveryNodeOfTheServiceThatAnswersItsCheck() {
    String config = config(Haproxy.http());
    assertTrue(
        config.endsWith(
            """
            backend nginx
            	balance leastconn
            	option httpchk GET /
            	http-check expect rstatus ^[23]
            	default-server check inter 5s fall 3 rise 2
            	server web1 10.0.0.1:80
            	server web2 [fd00::2]:80
            """),
        config);
    assertFalse(config.contains("ssl"), config);
  }

  @Test
  void haproxyTakesTheConfigurationWithoutAWarning(@TempDir Path folder) throws IOException {
    Programs.require("haproxy", "haproxy");
    Programs.require("openssl", "openssl");
    Path pem = folder.resolve("site.pem");
    Programs.Result made =
        Programs.run(
            "sh",
            "-c",
            "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=example.org -keyout \"$0\" -out"
                + " \"$0.crt\" && cat \"$0.crt\" >>\"$0\"",
            pem.toString());
    assertEquals(0, made.status(), made.output());
    for (Haproxy each :
        new Haproxy[] {
          Haproxy.http(),
          Haproxy.http().checking("portal.example.org", "/health?deep=1"),
          Haproxy.https(pem.toString()).checking("portal.example.org", "/")
        }) {
      for (String address : new String[] {"10.0.0.3", "fd00::3"}) {
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, config(each, OsRelease.DEBIAN_12, address));
        Programs.Result result = Programs.run("haproxy", "-c", "-f", file.toString());
        assertEquals(0, result.status(), result.output());
        assertFalse(result.output().contains("WARNING"), result.output());
      }
    }
  }

  @Test
  void listensOnIpv6WhereItsNodeIs() {
    String config = config(Haproxy.https("/etc/site.pem"), OsRelease.DEBIAN_12, "fd00::3");
    assertTrue(config.contains("\tbind [::]:80 v4v6\n"), config);
    assertTrue(config.contains("\tbind [::]:443 v4v6 ssl crt /etc/site.pem "), config);
  }

  @Test
  void asksForItsCertificateBeforehand() {
    assertEquals(
        List.of("the certificate's chain and its key, in `/etc/site.pem`"),
        prerequisites(Haproxy.https("/etc/site.pem")));
    assertEquals(List.of(), prerequisites(Haproxy.http()));
  }

  private static List<String> prerequisites(Haproxy haproxy) {
    Topology topology = topology(haproxy, OsRelease.DEBIAN_12, "10.0.0.3");
    return TopologyIndex.of(topology).all(Prerequisite.class).stream()
        .map(each -> each.fact().what())
        .toList();
  }

  @Test
  void writesTheCheckAsEachReleaseReadsIt() {
    Haproxy haproxy = Haproxy.http().checking("portal.example.org", "/ok");
    String old = config(haproxy, OsRelease.DEBIAN_10);
    assertTrue(old.contains("GET /ok HTTP/1.1\\r\\nHost:\\ portal.example.org\n"), old);
    String newer = config(haproxy, OsRelease.DEBIAN_11);
    assertTrue(newer.contains("send meth GET uri /ok ver HTTP/1.1 hdr Host portal.example"), newer);
  }

  @Test
  void refusesWhatTheFileCannotCarryAndAProxyThatLeadsNowhere() {
    assertThrows(
        IllegalArgumentException.class, () -> Haproxy.http().checking("a.example", "/ evil"));
    assertThrows(IllegalArgumentException.class, () -> Haproxy.https("/etc/a b.pem"));
    Topology alone =
        Topology.named(
            "front",
            t -> {
              Node front = t.node("front", "10.0.0.3", OsRelease.DEBIAN_12);
              t.service("proxy", Haproxy.http(), s -> s.on(front).single());
            });
    PlanException refused =
        assertThrows(
            PlanException.class,
            () -> Planner.plan(Validator.standard().validate(alone).requireValid()));
    assertTrue(String.valueOf(refused.getMessage()).contains(".uses(...)"));
  }
}
