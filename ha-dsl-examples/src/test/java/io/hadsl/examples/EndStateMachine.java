package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.value.SecretRef;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.image.PackageRepository;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.MachineSpec;
import io.hadsl.lab.machine.Machines;
import java.io.IOException;
import java.time.Duration;

/** A machine of a sample's node, to be built by the one or the other backend. */
record EndStateMachine(Emitted emitted, String node, Machine machine, Way way) {

  /** Who builds it. */
  enum Way {
    /** The compiled code, applied on the node itself as README.md says. */
    PUPPET,
    /** apply.sh. */
    SHELL
  }

  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final Duration BUILD = Duration.ofMinutes(12);
  private static final String CODE = "/etc/puppet/code/environments/production";
  private static final String EMITTED = "/srv/emitted";

  /** Boots the machine and gives it what both ways need: Puppet, and the secrets. */
  static EndStateMachine boot(
      Machines lab, Emitted emitted, String node, Way way, BaseImage base, PackageRepository apt) {
    String address =
        emitted.sample().plan().topology().nodes().stream()
            .filter(each -> each.name().equals(node))
            .findFirst()
            .orElseThrow()
            .address()
            .value();
    Machine machine =
        lab.boot(
            MachineSpec.named(node, base)
                .address(address + "/24")
                .packages(apt)
                .readOnly(emitted.folder(), EMITTED));
    machine
        .shell(
            BUILD,
            "export DEBIAN_FRONTEND=noninteractive; apt-get -q update"
                + " && apt-get -q -y install --no-install-recommends puppet-agent"
                // It would try to reach a server that is not there, now and then.
                + " && systemctl disable --now puppet.service && apt-mark auto puppet-agent")
        .orFail("prepare " + node);
    EndStateMachine made = new EndStateMachine(emitted, node, machine, way);
    made.bringSecrets();
    return made;
  }

  /** The same values for both ways, each in its own place. */
  private void bringSecrets() {
    StringBuilder script = new StringBuilder("set -eu; umask 077\n");
    script.append("mkdir -p /etc/ha-dsl-secrets/in /etc/ha-dsl-secrets/hiera\n");
    script.append("echo '---' >/etc/ha-dsl-secrets/hiera/generated.yaml\n");
    for (SecretRef secret : emitted.sample().plan().secrets()) {
      String value = "value0of0" + secret.key().replaceAll("[^a-z0-9]", "");
      script.append("echo ").append(value).append(" >/etc/ha-dsl-secrets/in/");
      script.append(secret.key()).append('\n');
      script.append("echo 'ha_dsl::secret::").append(secret.key()).append(": ").append(value);
      script.append("' >>/etc/ha-dsl-secrets/hiera/generated.yaml\n");
    }
    script.append("mkdir -p ").append(CODE).append("; cp -r ").append(EMITTED);
    script.append("/puppet/. ").append(CODE).append('\n');
    machine.shell(SHORT, script.toString()).orFail("bring secrets to " + node);
  }

  /** Builds it to the end; fails if a step does. */
  void build() {
    Outcome outcome = apply();
    assertEquals(way == Way.PUPPET ? 2 : 0, outcome.status(), () -> said("the first run", outcome));
  }

  /** A run where all is as wanted: must find nothing to do. */
  void settles() {
    Outcome outcome = apply();
    assertEquals(0, outcome.status(), () -> said("the second run", outcome));
    if (way == Way.SHELL) {
      assertTrue(outcome.out().endsWith(" 0 changed\n"), () -> said("the second run", outcome));
      Outcome verified = verify();
      assertEquals(0, verified.status(), () -> said("--verify", verified));
    }
  }

  /** A run after a hand-made change: must see it, and mend it. */
  void seesAndMends(String change) {
    machine.shell(SHORT, change).orFail("change " + node + " by hand");
    if (way == Way.SHELL) {
      Outcome verified = verify();
      assertEquals(2, verified.status(), () -> said("--verify after: " + change, verified));
    }
    Outcome outcome = apply();
    assertEquals(
        way == Way.PUPPET ? 2 : 0, outcome.status(), () -> said("a run after: " + change, outcome));
    settles();
  }

  private Outcome verify() {
    return machine.run(BUILD, "sh", EMITTED + "/hosts/" + node + "/shell/apply.sh", "--verify");
  }

  private Outcome apply() {
    return way == Way.SHELL
        ? machine.run(BUILD, "sh", EMITTED + "/hosts/" + node + "/shell/apply.sh")
        : machine.run(
            BUILD,
            "puppet",
            "apply",
            "--detailed-exitcodes",
            "--color=false",
            "--certname",
            node,
            CODE + "/manifests/site.pp");
  }

  EndState state() throws IOException {
    return EndState.of(machine);
  }

  private String said(String what, Outcome outcome) {
    String all = outcome.out() + outcome.err();
    return what
        + " of "
        + node
        + " by "
        + way
        + ":\n"
        + all.substring(Math.max(0, all.length() - 4000));
  }
}
