package io.hadsl.components.keepalived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.components.haproxy.Haproxy;
import io.hadsl.components.nginx.Nginx;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.OsRelease;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeepalivedTest {

  private static final Keepalived EDGE =
      Keepalived.holding("10.0.0.100/24").routerId(51).tracking("haproxy");

  /** Two proxies in front of two web servers, and an address that stands on one of them. */
  private static Topology pair(OsRelease os, Keepalived edge, Keepalived... more) {
    return Topology.named(
        "edge",
        t -> {
          Node lb1 = t.node("lb1", "10.0.0.1", os);
          Node lb2 = t.node("lb2", "10.0.0.2", os);
          Node web1 = t.node("web1", "10.0.0.3", os);
          Node web2 = t.node("web2", "10.0.0.4", os);
          t.systemUser("haproxy").uid(2300).on(t.group("lb", lb1, lb2));
          Service nginx = t.service("nginx", new Nginx(), s -> s.on(web1, web2).activeActive());
          Service proxy =
              t.service("proxy", Haproxy.http(), s -> s.on(lb1, lb2).activeActive().uses(nginx));
          Service address =
              t.service("edge", edge, s -> s.on(lb1, lb2).activePassive(lb1).uses(proxy));
          for (int i = 0; i < more.length; i++) {
            Keepalived next = more[i];
            t.service("edge" + i, next, s -> s.on(lb1, lb2).activePassive(lb2).uses(proxy));
          }
          t.entrypoint("site", address);
        });
  }

  private static List<String> rules(Topology topology) {
    return Validator.standard().validate(topology).findings().stream().map(Finding::rule).toList();
  }

  @Test
  void theFirstNodeHoldsTheAddressAndBothAgree() {
    Topology topology = pair(OsRelease.DEBIAN_12, EDGE);
    String first = Probe.of(topology, "edge", "lb1").text("/etc/keepalived/conf.d/edge.conf");
    assertTrue(
        first.endsWith(
            """
            vrrp_script edge_1 {
            	script "/usr/bin/pgrep -x haproxy"
            	interval 2
            	timeout 2
            	fall 2
            	rise 2
            	weight 0
            }

            vrrp_instance edge {
            	state BACKUP
            	interface eth0
            	virtual_router_id 51
            	priority 150
            	advert_int 1
            	unicast_src_ip 10.0.0.1
            	unicast_peer {
            		10.0.0.2
            	}
            	virtual_ipaddress {
            		10.0.0.100/24
            	}
            	track_script {
            		edge_1
            	}
            }
            """),
        first);
    String second = Probe.of(topology, "edge", "lb2").text("/etc/keepalived/conf.d/edge.conf");
    assertTrue(second.contains("\tpriority 140\n"), second);
    assertTrue(second.contains("\tunicast_peer {\n\t\t10.0.0.1\n\t}\n"), second);
    assertEquals(List.of(), rules(topology));
  }

  @Test
  void aNodeHoldsSeveralAddressesAndComesBackAfterACrash() {
    Keepalived other =
        Keepalived.holding("10.0.0.101/24").routerId(52).priorities(100, 150).tracking("haproxy");
    Topology topology = pair(OsRelease.DEBIAN_12, EDGE, other);
    Plan plan = Planner.plan(Validator.standard().validate(topology).requireValid());
    List<String> files =
        plan.nodes().get(0).resources().stream()
            .map(each -> each.id().name())
            .filter(name -> name.contains("keepalived"))
            .filter(name -> name.startsWith("/etc"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "/etc/keepalived/conf.d",
            "/etc/keepalived/conf.d/edge.conf",
            "/etc/keepalived/conf.d/edge0.conf",
            "/etc/keepalived/keepalived.conf",
            "/etc/systemd/system/keepalived.service.d/20-restart.conf"),
        files);
  }

  @Test
  void rulesReadWhatTheFileSays() {
    OsRelease os = OsRelease.DEBIAN_12;
    assertEquals(List.of("vrrp-priorities-distinct"), rules(pair(os, EDGE.priorities(100, 100))));
    assertEquals(
        List.of("vrrp-weight-flips"),
        rules(pair(os, Keepalived.holding("10.0.0.100/24").routerId(51).tracking("haproxy", -5))));
    assertEquals(
        List.of("vrid-unique-per-segment"),
        rules(
            pair(os, EDGE, Keepalived.holding("10.0.0.101/24").routerId(51).tracking("haproxy"))));
    assertEquals(
        List.of("vrrp-tracks-service"),
        rules(pair(os, Keepalived.holding("10.0.0.100/24").routerId(51))));
    // What does not preempt needs tracks that give the address up.
    assertEquals(
        List.of("vrrp-weight-flips"),
        rules(
            pair(
                os,
                Keepalived.holding("10.0.0.100/24")
                    .routerId(51)
                    .tracking("haproxy", -60)
                    .leavingTheAddress())));
  }

  @ParameterizedTest
  @EnumSource(OsRelease.class)
  void keepalivedTakesTheConfiguration(OsRelease os, @TempDir Path folder) throws IOException {
    Programs.require("keepalived", "keepalived");
    Keepalived all =
        EDGE.checking("/bin/true --quiet", -60)
            .tracking("nginx", -70)
            .priorities(150, 100)
            .everySeconds(2)
            .leavingTheAddress()
            .onInterface(networkInterface());
    Programs.Result result = take(folder, pair(os, all));
    assertEquals(0, result.status(), result.output());
    assertEquals("", result.output());
  }

  /** The rule asks for what keepalived asks for. */
  @Test
  void keepalivedRefusesOneNumberForTwoAddresses(@TempDir Path folder) throws IOException {
    Programs.require("keepalived", "keepalived");
    String eth = networkInterface();
    Programs.Result result =
        take(
            folder,
            pair(
                OsRelease.DEBIAN_12,
                EDGE.onInterface(eth),
                Keepalived.holding("10.0.0.101/24").routerId(51).onInterface(eth)));
    assertFalse(result.status() == 0, result.output());
    assertTrue(result.output().contains("51"), result.output());
  }

  /** Writes a node's files for the real program, with its paths below a folder. */
  private static Programs.Result take(Path folder, Topology topology) throws IOException {
    Path addresses = Files.createDirectory(folder.resolve("conf.d"));
    Path main = folder.resolve("keepalived.conf");
    for (Service service : topology.services()) {
      if (service.component() instanceof Keepalived) {
        Probe probe = Probe.of(topology, service.name(), "lb1");
        String name = service.name() + ".conf";
        Files.writeString(addresses.resolve(name), probe.text("/etc/keepalived/conf.d/" + name));
        Files.writeString(
            main,
            probe
                .text("/etc/keepalived/keepalived.conf")
                .replace("/etc/keepalived/conf.d", addresses.toString()));
      }
    }
    return Programs.run("keepalived", "-t", "-f", main.toString());
  }

  /** The program asks for an interface that exists. */
  private static String networkInterface() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/sys/class/net"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("lo"))
          .sorted()
          .findFirst()
          .orElse("eth0");
    }
  }

  /** In a container no kernel tells of processes, and pidof is a link, which keepalived follows. */
  @Test
  void everyReleaseLooksForTheProcessByAProgramThatIsNoLink() {
    Keepalived php = Keepalived.holding("10.0.0.101/24").routerId(52).tracking("php-fpm8.2", -20);
    for (OsRelease os : OsRelease.values()) {
      Probe probe = Probe.of(pair(os, EDGE, php), "edge0", "lb1");
      String file = probe.text("/etc/keepalived/conf.d/edge0.conf");
      assertTrue(file.contains("\tscript \"/usr/bin/pgrep -x php-fpm8[.]2\"\n"), file);
      assertFalse(file.contains("track_process"), file);
      assertEquals("procps", probe.step("package", "procps").id().name(), os.id());
    }
  }

  /** On most machines it is not eth0. */
  @Test
  void theRunbookNamesTheInterface() {
    String wanted =
        Prerequisite.onNodes(
                "a network interface called `ens3` in the network of 10.0.0.100/24; if `ip address`"
                    + " shows another name, say it with `.onInterface(...)` for service `edge0`")
            .toString();
    Topology topology = pair(OsRelease.DEBIAN_12, EDGE, EDGE.onInterface("ens3"));
    assertTrue(
        TopologyIndex.of(topology).all(Prerequisite.class).stream()
            .anyMatch(each -> each.fact().toString().equals(wanted)),
        wanted);
  }

  @Test
  void refusesWhatKeepalivedWouldRefuse() {
    Keepalived.Unnumbered address = Keepalived.holding("10.0.0.100/24");
    assertThrows(IllegalArgumentException.class, () -> address.routerId(0));
    assertThrows(IllegalArgumentException.class, () -> address.routerId(256));
    assertThrows(IllegalArgumentException.class, () -> EDGE.priorities(150, 300));
    assertThrows(IllegalArgumentException.class, () -> EDGE.tracking("haproxy", 20));
    assertThrows(IllegalArgumentException.class, () -> EDGE.tracking("ha proxy"));
    assertThrows(IllegalArgumentException.class, () -> EDGE.checking("/bin/x \"", 0));
    assertThrows(IllegalArgumentException.class, () -> EDGE.checking("/bin/x\n}", 0));
    assertThrows(IllegalArgumentException.class, () -> EDGE.checking("/bin/pidof x", 0));
    assertThrows(IllegalArgumentException.class, () -> EDGE.onInterface("eth0 }"));
    assertThrows(IllegalArgumentException.class, () -> Keepalived.holding("10.0.0.100"));
  }

  @Test
  void comesBackFromItsSettings() {
    Keepalived all =
        EDGE.priorities(200, 100)
            .checking("/usr/local/sbin/check --deep", -120)
            .everySeconds(3)
            .leavingTheAddress()
            .onInterface("enp1s0");
    assertEquals(all, new KeepalivedType().read(all.settings()));
    assertEquals(EDGE, new KeepalivedType().read(EDGE.settings()));
  }
}
