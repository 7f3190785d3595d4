package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code rollout.sh}, over an {@code ssh} that leads into two chroots instead of two machines. */
class RolloutTest {

  private Sandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.open("operator");
    sandbox.installStandIn("/usr/local/bin/ssh");
    sandbox.must("ssh -o BatchMode=yes root@10.77.0.21 true && ssh root@10.77.0.22 true");
    sandbox.must("rm /fake/ssh");
    write(plan().build());
  }

  private void write(Plan plan) {
    for (GeneratedFile file : new ShellBackend().render(plan, RenderContext.standard()).files()) {
      sandbox.write("/out/" + file.path(), new String(file.content(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** web1 makes something that web2 needs; both need a secret, web2 one more. */
  private static SamplePlan plan() {
    return new SamplePlan()
        .node("web1", "10.77.0.21")
        .add(withSecret("shared"))
        .add(Command.unless("make", "echo made >>/srv/order\n", "grep -q made /srv/order"))
        .node("web2", "10.77.0.22")
        .stage(1)
        .add(withSecret("shared"), withSecret("own"))
        .add(
            Command.unless(
                "use",
                "[ ! -e /srv/broken ]\necho used >>/srv/order\n",
                "grep -q used /srv/order"));
  }

  private static TextFile withSecret(String name) {
    return TextFile.of(
        AbsolutePath.of("/etc/secret-" + name),
        Content.builder().secret(new SecretRef("demo/" + name), Content.Escaping.VERBATIM).build(),
        Ownership.ROOT_ONLY);
  }

  private Programs.Result rollout(String options) {
    return sandbox.run("cd / && HOME=/home/op sh /out/rollout.sh " + options);
  }

  @Test
  void buildsTheTopologyStageAfterStage() {
    Programs.Result result = rollout("");
    assertEquals(0, result.status(), result.output());
    assertTrue(result.output().endsWith("\ntopology sample is built\n"), result.output());
    assertTrue(result.output().contains("== the same packages on web1 and web2\n"));
    int first = result.output().indexOf("== stage 1 (part 0): web1\n");
    int second = result.output().indexOf("== stage 2 (part 1): web2\n");
    assertTrue(first > 0 && second > first, result.output());

    String shared = sandbox.read("/home/op/.ha-dsl/sample/secrets/demo__shared");
    assertTrue(shared.matches("[A-Za-z0-9]{40}"), shared);
    assertEquals(
        "600 op-store 700\n",
        sandbox.must(
            "cd /home/op/.ha-dsl/sample/secrets && echo $(stat -c %a demo__own) op-store $(stat -c %a .)"));
    assertEquals(shared, sandbox.read("/nodes/10.77.0.21/etc/secret-shared"));
    assertEquals(shared, sandbox.read("/nodes/10.77.0.22/etc/secret-shared"));
    assertEquals("demo__shared\n", sandbox.must("ls -A /nodes/10.77.0.21/etc/ha-dsl-secrets/in"));
    assertEquals(
        "demo__own\ndemo__shared\n", sandbox.must("ls -A /nodes/10.77.0.22/etc/ha-dsl-secrets/in"));
    assertEquals(
        "400 root 700\n",
        sandbox.must(
            "cd /nodes/10.77.0.22/etc/ha-dsl-secrets/in;"
                + " echo $(stat -c '%a %U' demo__own) $(stat -c %a .)"));
    String seen = sandbox.read("/fake/ssh");
    assertFalse(seen.contains(shared), "a secret stood in an argument");

    assertEquals(0, rollout("").status());
    assertEquals(shared, sandbox.read("/home/op/.ha-dsl/sample/secrets/demo__shared"));
    assertEquals("made\n", sandbox.read("/nodes/10.77.0.21/srv/order"));
    assertEquals(0, rollout("--verify").status());
    sandbox.must("echo x >/nodes/10.77.0.22/etc/secret-own");
    Programs.Result drift = rollout("--verify");
    assertEquals(2, drift.status());
    assertTrue(drift.output().endsWith("\nnot as wanted: web2\n"), drift.output());
  }

  @Test
  void aDryRunConnectsToNothingAndMakesNoSecret() {
    Programs.Result result = rollout("--dry-run");
    assertEquals(
        """
        would make secret demo__own in /home/op/.ha-dsl/sample/secrets
        would make secret demo__shared in /home/op/.ha-dsl/sample/secrets
        would check web1 at 10.77.0.21 and push its 1 secrets
        would check web2 at 10.77.0.22 and push its 2 secrets
        == stage 1 (part 0): web1
        would run there: apply.sh --stage 1
        == stage 2 (part 1): web2
        would run there: apply.sh --stage 2
        """,
        result.output());
    assertEquals("none\n", sandbox.must("ls /fake/ssh /home/op 2>/dev/null || echo none"));
  }

  @Test
  void refusesAnOutputThatIsHalfNew() {
    sandbox.write("/out/.ha-dsl/journal", "");
    for (String mode : List.of("", "--dry-run", "--verify", "--compare-packages")) {
      assertEquals(
          new Programs.Result(
              1,
              "rollout.sh: refused: a run of ha-dsl was cut short while it changed this output, so"
                  + " some files are new and some old: run ha-dsl synth sample again, which mends"
                  + " it\n"),
          rollout(mode));
    }
    assertEquals("none\n", sandbox.must("ls /fake/ssh 2>/dev/null || echo none"));
  }

  @Test
  void stopsAtTheFirstFailureAndSaysHowToGoOn() {
    sandbox.must("mkdir -p /nodes/10.77.0.22/srv; touch /nodes/10.77.0.22/srv/broken");
    Programs.Result failed = rollout("--node web2");
    assertEquals(1, failed.status());
    assertTrue(
        failed
            .output()
            .endsWith(
                "rollout.sh: stage 2 failed on web2. When the cause is mended, go on with:"
                    + " /out/rollout.sh --from-stage 2 --node web2\n"),
        failed.output());
    assertFalse(failed.output().contains("web1"), failed.output());
    sandbox.must("rm /nodes/10.77.0.22/srv/broken");
    Programs.Result resumed = rollout("--from-stage 2 --node web2");
    assertEquals(0, resumed.status(), resumed.output());
  }

  @Test
  void changesNoNodeWhileOneIsUnfit() {
    sandbox.must("echo other >/nodes/10.77.0.22.name");
    Programs.Result result = rollout("");
    assertEquals(1, result.status());
    assertTrue(
        result
            .output()
            .endsWith(
                "rollout.sh: nothing was changed on any node; not reached or not fit: web2\n"),
        result.output());
    assertEquals("none\n", sandbox.must("ls /nodes/10.77.0.21/srv/order 2>/dev/null || echo none"));
  }

  @Test
  void aValueOfOnesOwnIsUsedAndAnotherStoresIsNotOverwritten() {
    sandbox.write("/keys/demo__shared", "my own\n");
    Programs.Result mine = sandbox.run("HOME=/home/op HA_DSL_SECRETS=/keys sh /out/rollout.sh");
    assertEquals(0, mine.status(), mine.output());
    assertEquals("my own", sandbox.read("/nodes/10.77.0.21/etc/secret-shared"));
    assertEquals("my own\n", sandbox.read("/keys/demo__shared"));

    Programs.Result elsewhere = rollout("");
    assertEquals(1, elsewhere.status());
    assertTrue(
        elsewhere
            .output()
            .contains(
                "rollout.sh: web1 holds secret demo__shared, but /home/op/.ha-dsl/sample/secrets does"),
        elsewhere.output());
    assertEquals("my own", sandbox.read("/nodes/10.77.0.21/etc/secret-shared"));
  }

  @Test
  void whatOthersKnowIsNotMadeUp() {
    write(plan().given("demo/own", "sql-prod").build());
    String store = "/home/op/.ha-dsl/sample/secrets";
    assertEquals(
        List.of(
            "would refuse: secret demo__own is not in " + store + ", and others know its value",
            "would make secret demo__shared in " + store),
        rollout("--dry-run").output().lines().limit(2).toList());
    Programs.Result refused = rollout("");
    assertEquals(1, refused.status());
    assertTrue(
        refused
            .output()
            .endsWith(
                " and run this again:\n  "
                    + store
                    + "/demo__own\n    which sql-prod:5432 asks for\n"),
        refused.output());
    assertEquals("none\n", sandbox.must("ls /fake/ssh " + store + "/* 2>/dev/null || echo none"));

    Programs.Result other = rollout("--node web1");
    assertEquals(0, other.status(), other.output());

    sandbox.write(store + "/demo__own", "theirs\n");
    Programs.Result done = rollout("");
    assertEquals(0, done.status(), done.output());
    assertEquals("theirs", sandbox.read("/nodes/10.77.0.22/etc/secret-own"));
  }

  @Test
  void whatPuppetMadeIsNotMadeAgain() {
    sandbox.write(
        "/nodes/10.77.0.22/etc/ha-dsl-secrets/hiera/generated.yaml",
        "---\nha_dsl::secret::demo__shared: 'of Puppet'\n");
    Programs.Result refused = rollout("");
    assertEquals(1, refused.status());
    assertTrue(refused.output().contains("web2 holds secret demo__shared"), refused.output());
  }

  @Test
  void packagesThatDifferAreListed() {
    sandbox.must(
        "printf '\\nPackage: gettext-x\\nStatus: install ok installed\\nArchitecture: all\\n"
            + "Version: 1.0\\nMaintainer: x\\nDescription: x\\n' >>/nodes/10.77.0.22/var/lib/dpkg/status");
    Programs.Result result = rollout("--compare-packages");
    assertEquals(2, result.status(), result.output());
    assertEquals(
        "== packages differ between web1 and web2\n  on web2 only: gettext-x 1.0\n",
        result.output());
  }

  @Test
  void wrongOptionsAreExplained() {
    assertEquals(
        "rollout.sh: there is no node web3: use web1 web2 \n", rollout("--node web3").output());
    assertEquals(1, rollout("--verify --dry-run").status());
    assertTrue(rollout("--help").output().startsWith("Usage: rollout.sh "));
  }
}
