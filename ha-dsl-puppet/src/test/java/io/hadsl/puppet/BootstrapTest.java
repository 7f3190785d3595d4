package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.Settings;
import io.hadsl.programs.Programs;
import io.hadsl.programs.Programs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bootstrap scripts, run with stand-ins for the programs that would change this machine. */
final class BootstrapTest {

  @TempDir private Path folder;
  private Path programs;

  private record Server() implements Component {
    @Override
    public String type() {
      return "puppet-server";
    }

    @Override
    public Settings settings() {
      return Settings.builder().number("heap-mib", 384).build();
    }

    @Override
    public ComponentFacts facts(Instance instance) {
      return ComponentFacts.builder().build();
    }

    @Override
    public void plan(Instance instance, ResourceSink out) {}
  }

  private static final Plan PLAN = plan();
  private static final FileTree TREE = new PuppetBackend().render(PLAN, RenderContext.standard());

  private static Plan plan() {
    Topology topology =
        Topology.named(
            "sample",
            t -> {
              Node control =
                  t.node("control", "10.0.0.1", OsRelease.DEBIAN_12, n -> n.role("control"));
              t.node("web1", "10.0.0.2", OsRelease.DEBIAN_12, n -> n.hostName("web1.example.org"));
              t.node("old", "10.0.0.3", OsRelease.DEBIAN_10);
              t.service("puppet", new Server(), s -> s.on(control).single());
            });
    return PlanFixture.of(
        topology,
        n -> {
          if (n.is("control")) {
            n.add("puppet_server", new OsPackage("puppetserver"));
          } else {
            Directory secrets = TextFile.SECRETS;
            n.add("web", secrets).add("web", TextFile.secret(SamplePlan.PASSWORD), secrets);
          }
        });
  }

  @BeforeEach
  void writeTree() throws IOException {
    Trees.write(TREE, folder);
    programs = Files.createDirectories(folder.resolve("programs"));
  }

  /** Puts a program in front of the real one. */
  private void standIn(String name, String body) throws IOException {
    Path program = programs.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Result run(String script, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of("env", "PATH=" + programs + ":" + System.getenv("PATH"), "dash", script));
    command.addAll(List.of(arguments));
    return Programs.run(folder, command);
  }

  /** The script with the release of this machine, which the topology's need not be. */
  private String onThisMachine(String name) throws IOException {
    Path script = folder.resolve("bootstrap").resolve(name);
    String text = Files.readString(script);
    Path release = folder.resolve("os-release");
    Files.writeString(release, "ID=debian\nVERSION_ID=\"12\"\n");
    Files.writeString(script, text.replace("/etc/os-release", release.toString()));
    return script.toString();
  }

  @Test
  void shellcheckHasNothingToSay() {
    Programs.require("shellcheck", "shellcheck");
    List<String> command = new ArrayList<>(List.of("shellcheck"));
    command.addAll(Trees.paths(TREE, folder, ".sh"));
    assertTrue(command.size() > 3, command.toString());
    assertEquals(new Result(0, ""), Programs.run(folder, command));
  }

  @Test
  void theServerIsFoundWhateverTheCaseOfItsName() throws IOException {
    standIn("uname", "echo CONTROL");
    standIn("dpkg-query", "exit 1");
    Result result = run(onThisMachine("phase1.sh"), "--dry-run");
    assertEquals(0, result.status(), result.output());
    assertTrue(result.output().contains("install puppetserver"), result.output());
    assertTrue(result.output().contains("heap at 384m"), result.output());
    assertTrue(result.output().contains("autosign = false"), result.output());
    assertFalse(result.output().contains("puppet agent"), result.output());
  }

  @Test
  void anotherNodeGetsAnAgentUnderItsFullName() throws IOException {
    standIn("uname", "echo web1");
    standIn("dpkg-query", "exit 1");
    Result result = run(onThisMachine("phase1.sh"), "--dry-run");
    assertEquals(0, result.status(), result.output());
    assertTrue(result.output().contains("install puppet-agent"), result.output());
    assertTrue(result.output().contains("certname = web1.example.org in"), result.output());
    assertTrue(result.output().contains("server = control in section main"), result.output());
  }

  @Test
  void whoeverInstallsMeanwhileIsWaitedForAndOtherFailuresAreShown() throws IOException {
    standIn("uname", "echo web1");
    standIn("id", "echo 0");
    standIn("dpkg-query", "exit 1");
    standIn("sleep", "echo slept >>calls");
    standIn(
        "dpkg",
        """
        echo "dpkg $*" >>calls
        if [ "$(grep -c dpkg calls)" -eq 1 ]; then
          echo 'dpkg: error: dpkg frontend lock was locked by another process with pid 7' >&2
          exit 2
        fi""");
    standIn(
        "apt-get",
        """
        echo "apt-get $*" >>calls
        case "$*" in *install*)
          echo 'E: Unable to locate package puppet-agent' >&2
          exit 100 ;;
        esac""");
    Result result = run(onThisMachine("phase1.sh"));
    assertEquals(1, result.status(), result.output());
    assertTrue(result.output().contains("failed: E: Unable to locate"), result.output());
    List<String> calls = Files.readAllLines(folder.resolve("calls"));
    assertEquals(
        List.of("dpkg", "slept", "dpkg", "apt-get", "apt-get"),
        calls.stream().map(call -> call.split(" ", -1)[0]).toList());
  }

  @Test
  void aStrangerAndAnotherReleaseAreRefused() throws IOException {
    standIn("uname", "echo stranger");
    Result stranger = run(onThisMachine("phase1.sh"), "--dry-run");
    assertEquals(1, stranger.status());
    assertEquals(
        "phase1.sh: stranger is no node of this topology, which has: control web1 old \n",
        stranger.output());
    standIn("uname", "echo old");
    Result release = run(onThisMachine("phase1.sh"), "--dry-run");
    assertEquals(1, release.status());
    assertEquals("phase1.sh: old runs debian 12; the topology says debian 10\n", release.output());
  }

  @Test
  void aTreeThatIsHalfNewIsRefused() throws IOException {
    standIn("uname", "echo control");
    standIn("dpkg-query", "exit 1");
    Path journal = folder.resolve(".ha-dsl/journal");
    Files.createDirectories(journal.resolveSibling("."));
    Files.writeString(journal, "");
    for (String script : List.of("phase1.sh", "phase2.sh")) {
      assertEquals(
          new Result(
              1,
              script
                  + ": a run of ha-dsl was cut short while it changed "
                  + folder.toRealPath()
                  + ", so some files are new and some old: run ha-dsl synth sample again, which"
                  + " mends it, and copy it anew\n"),
          run(onThisMachine(script), "--dry-run"));
    }
    // The script alone, as it is copied to agents.
    standIn("uname", "echo web1");
    Path alone = Files.createDirectories(folder.resolve("home/of/root")).resolve("phase1.sh");
    Files.copy(Path.of(onThisMachine("phase1.sh")), alone);
    assertEquals(0, run(alone.toString(), "--dry-run").status());
  }

  @Test
  void helpIsShownAndWrongUsageRefused() {
    assertEquals(0, run("bootstrap/phase1.sh", "--help").status());
    assertEquals(2, run("bootstrap/phase1.sh", "--nonsense").status());
    assertEquals(0, run("bootstrap/phase2.sh", "--help").status());
    assertEquals(2, run("bootstrap/phase2.sh", "--wait", "soon").status());
  }

  @Test
  void settingsAreWrittenOnce() throws IOException {
    settingsAreWrittenOnceAfter("server = old\n\n[agent]\nsplay = false\nvardir = /mine\n");
  }

  @Test
  @Tag("proof")
  void settingsAreWrittenOnceWhateverThePersonWrote() throws IOException {
    settingsAreWrittenOnceAfter(
        "",
        "# Of the package.\n",
        "[server]\nserver = other\n\n[main]\nserver=old\nserver = older\n\n[agent]\n");
  }

  /** What Puppet itself reads from the file afterwards. */
  private void settingsAreWrittenOnceAfter(String... texts) throws IOException {
    Programs.require("puppet", "puppet");
    Path file = folder.resolve("puppet.conf");
    standIn("uname", "echo web1");
    standIn("id", "echo 0");
    standIn("dpkg-query", "echo installed");
    standIn("getent", "echo 10.0.0.1");
    standIn("systemctl", ":");
    standIn("timeout", ":");
    standIn("puppet", "[ $1 != config ] || PATH=${PATH#*:} exec puppet \"$@\" --config " + file);
    for (String before : texts) {
      Files.writeString(file, before);
      Result first = run(onThisMachine("phase1.sh"));
      assertEquals(0, first.status(), first.output());
      assertTrue(first.output().contains("setting server = control in section main of"), before);
      String written = Files.readString(file);
      for (String line : before.lines().toList()) {
        assertTrue(written.contains(line) || line.matches("splay.*|server *= *old.*"), written);
      }
      List<String> names =
          List.of("server", "certname", "environment", "splaylimit", "splay", "--config");
      List<String> ask = new ArrayList<>(List.of("puppet", "config", "print", "--section=agent"));
      ask.addAll(names);
      ask.add(file.toString());
      Result read = Programs.run(folder, ask);
      assertEquals(
          """
          certname = web1.example.org
          environment = production
          server = control
          splay = true
          splaylimit = 300
          """,
          read.output().replace("\n\n", "\n"),
          written);
      Result second = run(onThisMachine("phase1.sh"));
      assertFalse(second.output().contains("setting "), second.output());
      assertEquals(written, Files.readString(file));
    }
  }

  @Test
  void secretsAreMadeOnceAndYourOwnAreRespected() throws IOException {
    Path store = folder.resolve("etc/hiera");
    Path script = folder.resolve("bootstrap/secrets.sh");
    Files.writeString(
        script, Files.readString(script).replace("/etc/ha-dsl-secrets/hiera", store.toString()));
    standIn("id", "echo 0");
    standIn("chown", ":");
    assertEquals(0, run(script.toString()).status());
    String first = Files.readString(store.resolve("generated.yaml"));
    assertTrue(
        first.lines().anyMatch(l -> l.matches("ha_dsl::secret::sample__db: '[A-Za-z0-9]{40}'")),
        first);
    assertEquals(
        "rw-r-----",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(store.resolve("generated.yaml"))));
    assertEquals(0, run(script.toString()).status());
    assertEquals(first, Files.readString(store.resolve("generated.yaml")));
    Files.delete(store.resolve("generated.yaml"));
    Path brought = folder.resolve("etc/in/sample__db");
    Files.createDirectories(folder.resolve("etc/in"));
    Files.writeString(brought, "in use");
    Result refused = run(script.toString());
    assertEquals(1, refused.status());
    assertTrue(refused.output().contains("rollout.sh brought secret sample__db"), refused.output());
    Files.delete(brought);
    Files.writeString(store.resolve("own.yaml"), "---\nha_dsl::secret::sample__db: mine\n");
    assertEquals(0, run(script.toString()).status());
    try (Stream<Path> files = Files.list(store)) {
      assertEquals(List.of(store.resolve("own.yaml")), files.toList());
    }
  }

  @Test
  void secretsThatOthersKnowAreNotMadeUp() throws IOException {
    Path store = folder.resolve("etc/hiera");
    Path script = folder.resolve("bootstrap/secrets.sh");
    Files.writeString(
        script,
        Files.readString(script)
            .replace("/etc/ha-dsl-secrets/hiera", store.toString())
            .replace("GIVEN=''", "GIVEN='sample__db sql-prod:5432'"));
    standIn("id", "echo 0");
    standIn("chown", ":");
    Result refused = run(script.toString());
    assertEquals(1, refused.status());
    String line = "ha_dsl::secret::sample__db: ''  # which sql-prod:5432 asks for\n";
    assertTrue(refused.output().endsWith("\n" + line), refused.output());
    Files.writeString(store.resolve("own.yaml"), line);
    assertEquals(refused, run(script.toString()), "the line was copied, and has no value yet");
    Files.writeString(store.resolve("own.yaml"), "ha_dsl::secret::sample__db: 'theirs'\n");
    Result done = run(script.toString());
    assertEquals(0, done.status(), done.output());
    try (Stream<Path> files = Files.list(store)) {
      assertEquals(List.of(store.resolve("own.yaml")), files.toList());
    }
  }

  @Test
  void exactlyTheNodesAreSignedAndForgedRequestsRefused() throws IOException {
    Programs.require("ruby", "ruby");
    Path authority = folder.resolve("ca");
    Path requests = Files.createDirectories(authority.resolve("requests"));
    Files.createDirectories(authority.resolve("signed"));
    standIn("uname", "echo control");
    standIn("id", "echo 0");
    standIn("puppet", "echo " + authority);
    standIn(
        "puppetserver",
        "echo \"$*\" >>" + folder + "/calls; cd " + requests + "; mv $4.pem ../signed/");
    request(requests.resolve("old.pem"), "old");
    request(requests.resolve("web1.example.org.pem"), "web1.example.org");
    request(requests.resolve("stranger.pem"), "stranger");
    Result result = run(onThisMachine("phase2.sh"), "--wait", "0");
    assertEquals(0, result.status(), result.output());
    assertEquals(
        "ca sign --certname web1.example.org\nca sign --certname old\n",
        Files.readString(folder.resolve("calls")));
    assertTrue(result.output().contains("refused: stranger asks"), result.output());
    Result again = run(onThisMachine("phase2.sh"), "--wait", "0");
    assertEquals(0, again.status(), again.output());
    assertTrue(again.output().contains("old is signed"), again.output());
    Files.delete(authority.resolve("signed/old.pem"));
    request(requests.resolve("old.pem"), "control");
    Result forged = run(onThisMachine("phase2.sh"), "--wait", "0");
    assertEquals(1, forged.status());
    assertTrue(forged.output().contains("it is for control"), forged.output());
    Files.delete(requests.resolve("old.pem"));
    Result missing = run(onThisMachine("phase2.sh"), "--wait", "0");
    assertEquals(1, missing.status());
    assertTrue(missing.output().contains("no request came from: old"), missing.output());
  }

  private void request(Path file, String name) {
    String program =
        "key = OpenSSL::PKey::RSA.new(2048); r = OpenSSL::X509::Request.new;"
            + " r.subject = OpenSSL::X509::Name.new([['CN', ARGV[1]]]); r.public_key = key;"
            + " r.sign(key, OpenSSL::Digest.new('SHA256')); File.write(ARGV[0], r.to_pem)";
    assertEquals(
        new Result(0, ""),
        Programs.run(folder, List.of("ruby", "-ropenssl", "-e", program, file.toString(), name)));
  }
}
