package io.hadsl.components.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.components.Probe;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.OsRelease;
import io.hadsl.programs.Programs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PuppetTest {

  private static Topology topology(OsRelease os) {
    return Topology.named(
        "demo",
        t -> {
          Node control = t.node("control", "10.0.0.1", os);
          Node node = t.node("node", "10.0.0.2", os);
          Service server =
              t.service(
                  "server", PuppetServer.withHeap(DataSize.mib(512)), s -> s.on(control).single());
          t.service("agent", new PuppetAgent(), s -> s.on(node).single().uses(server));
        });
  }

  @Test
  void namesPackagesAndUnitsAsTheReleaseDoes() {
    Topology twelve = topology(OsRelease.DEBIAN_12);
    assertEquals(
        List.of(new OsPackage("puppetserver")),
        Probe.of(twelve, "server", "control").all(OsPackage.class));
    Probe.of(twelve, "server", "control").step("unit", "puppetserver.service");
    assertEquals(
        List.of(new OsPackage("puppet-agent")),
        Probe.of(twelve, "agent", "node").all(OsPackage.class));
    Topology ten = topology(OsRelease.DEBIAN_10);
    Probe.of(ten, "server", "control").step("unit", "puppet-master.service");
    assertEquals(
        List.of(new OsPackage("puppet")), Probe.of(ten, "agent", "node").all(OsPackage.class));
  }

  /** The unit reads the file as an environment, the program as a shell script. */
  @Test
  void shellTakesTheJavaSettings(@TempDir Path dir) {
    Path file =
        Probe.of(topology(OsRelease.DEBIAN_12), "server", "control")
            .save("/etc/default/puppetserver", dir.resolve("puppetserver"));
    Programs.Result read =
        Programs.run("dash", "-euc", ". \"$0\"; echo \"$JAVA_ARGS\"", file.toString());
    assertTrue(read.output().startsWith("-Xms512m -Xmx512m "), read.output());
  }

  /** Puppet's own program writes the file, in a mount namespace of its own. */
  @Test
  void theAgentIsToldItsServerOnce() {
    Programs.require("puppet", "puppet-agent");
    Programs.require("unshare", "util-linux");
    boolean root = Programs.run("unshare", "--mount", "true").status() == 0;
    assertTrue(root || System.getenv("CI") == null, "CI must be able to unshare a mount namespace");
    assumeTrue(root, "needs root to have a puppet.conf of its own");
    Command settings =
        Probe.of(topology(OsRelease.DEBIAN_12), "agent", "node").all(Command.class).get(0);
    Programs.Result result =
        Programs.run(
            "unshare",
            "--mount",
            "env",
            "SERVER=control",
            "CERTIFICATE=node",
            "sh",
            "-euc",
            """
            mount -t tmpfs tmpfs /etc/puppet
            printf '[main]\\nssldir = /var/lib/puppet/ssl\\nserver = other\\n' >/etc/puppet/puppet.conf
            if sh -euc "$1"; then echo "set already"; fi
            sh -euc "$0"
            sh -euc "$1"
            grep . /etc/puppet/puppet.conf
            """,
            settings.script(),
            ((Command.Unless) settings.guard()).script());
    assertEquals(
        """
        [main]
        ssldir = /var/lib/puppet/ssl
        server = control
        certname = node
        """,
        result.output());
  }
}
