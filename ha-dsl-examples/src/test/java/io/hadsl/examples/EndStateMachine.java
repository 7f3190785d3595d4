package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.value.SecretRef;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A machine that is built by the one or the other backend. */
record EndStateMachine(Machine machine, Way way) {

  /** Who builds it. */
  enum Way {
    /** The compiled code, applied on the node itself as README.md says. */
    PUPPET,
    /** apply.sh. */
    SHELL
  }

  /** Where the emitted files stand on it. */
  static final String EMITTED = "/srv/ha-dsl";

  private static final Duration SHORT = Duration.ofMinutes(2);
  private static final Duration BUILD = Duration.ofMinutes(12);
  private static final String CODE = "/etc/puppet/code/environments/production";

  /** Gives it what both ways need: Puppet's program, code and secrets, with values of no secret. */
  void prepare(String first, Collection<SecretRef> secrets) {
    StringBuilder script = new StringBuilder(first).append("\nset -eu; umask 077\n");
    // The agent would try to reach a server that is not there, now and then.
    script.append("systemctl -q disable --now puppet.service\n");
    script.append("apt-mark auto puppet-agent >/dev/null; apt-get -q update\n");
    script.append("mkdir -p /etc/ha-dsl-secrets/in /etc/ha-dsl-secrets/hiera\n");
    script.append("echo '---' >/etc/ha-dsl-secrets/hiera/generated.yaml\n");
    for (SecretRef secret : secrets) {
      String value = "value0of0" + secret.key().replaceAll("[^a-z0-9]", "");
      script.append("echo ").append(value).append(" >/etc/ha-dsl-secrets/in/");
      script.append(secret.key()).append('\n');
      script.append("echo 'ha_dsl::secret::").append(secret.key()).append(": ").append(value);
      script.append("' >>/etc/ha-dsl-secrets/hiera/generated.yaml\n");
    }
    script.append("umask 022; mkdir -p ").append(CODE).append("; cp -r ").append(EMITTED);
    script.append("/puppet/. ").append(CODE).append('\n');
    machine.shell(SHORT, script.toString()).orFail("prepare " + name());
  }

  /** Builds it to the end with Puppet; fails if a step does. */
  void buildByPuppet() {
    expect(2, apply(), "the first run");
  }

  /** Does what a stage of the rollout brings to it; fails if a step does. */
  void buildByShell(int stage) {
    expect(0, apply("--stage", Integer.toString(stage)), "stage " + stage);
  }

  /** A run where all is as wanted: must find nothing to do. */
  void settles() {
    Outcome outcome = apply();
    expect(0, outcome, "a run with nothing to do");
    if (way == Way.SHELL) {
      assertTrue(outcome.out().endsWith(" 0 changed\n"), () -> said("the second run", outcome));
      expect(0, apply("--verify"), "--verify");
    }
  }

  /** A run after a hand-made change: must see it, and mend it. */
  void seesAndMends(String change) {
    machine.shell(SHORT, change).orFail("change " + name() + " by hand");
    if (way == Way.SHELL) {
      expect(2, apply("--verify"), "--verify after: " + change);
    }
    expect(way == Way.PUPPET ? 2 : 0, apply(), "a run after: " + change);
    if (way == Way.SHELL) {
      expect(0, apply("--verify"), "--verify of what was mended");
    }
  }

  /** The name of its node. */
  String name() {
    return machine.name();
  }

  /** What it is like now. */
  EndState state() throws IOException {
    return EndState.of(machine);
  }

  private Outcome apply(String... options) {
    List<String> words = new ArrayList<>();
    if (way == Way.SHELL) {
      words.addAll(List.of("sh", EMITTED + "/hosts/" + name() + "/shell/apply.sh"));
      words.addAll(List.of(options));
    } else {
      words.addAll(List.of("puppet", "apply", "--detailed-exitcodes", "--color=false"));
      words.addAll(List.of("--certname", name(), CODE + "/manifests/site.pp"));
    }
    return machine.run(BUILD, words.toArray(new String[0]));
  }

  private void expect(int status, Outcome outcome, String what) {
    assertEquals(status, outcome.status(), () -> said(what, outcome));
  }

  private String said(String what, Outcome outcome) {
    String all = outcome.out() + outcome.err();
    return what
        + " of "
        + name()
        + " by "
        + way
        + ":\n"
        + all.substring(Math.max(0, all.length() - 4000));
  }
}
