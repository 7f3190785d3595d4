package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Uid;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts are what shells and shellcheck take for good POSIX shell. */
class SyntaxTest {

  /** Every kind of resource, on two nodes in two stages. */
  static Plan everything() {
    SamplePlan plan = new SamplePlan();
    for (int i = 1; i <= 2; i++) {
      plan.node("web" + i, "10.77.0.2" + i)
          .add(new OsGroup(AccountName.of("combo"), Gid.of(2106)))
          .add(
              new OsUser(
                  AccountName.of("combo"),
                  Uid.of(2106),
                  AccountName.of("combo"),
                  AbsolutePath.of("/var/lib/combo"),
                  AbsolutePath.of("/bin/false"),
                  "combo daemon"))
          .add(new OsPackage("nginx"), new OsPackage("combo"))
          .add(TextFile.SECRETS, TextFile.secret(new SecretRef("combo/db")))
          .add(
              UnitFile.dropIn(
                  UnitName.of("combo.service"),
                  "10-requires-mounts",
                  UnitDocument.builder("Why.")
                      .section("Unit")
                      .paths("RequiresMountsFor", List.of(AbsolutePath.of("/srv/nfs")))
                      .build()),
              List.of(new ResourceId("unit", "combo.service")))
          .stage(1)
          .add(new Directory(AbsolutePath.of("/srv/a b"), Ownership.ROOT_DIRECTORY))
          .add(new Symlink(AbsolutePath.of("/etc/combo"), AbsolutePath.of("/srv/nfs/etc/combo")))
          .add(new AbsentPath(AbsolutePath.of("/etc/cron.d/combo")))
          .add(Command.unless("say 'hello'", "echo \"$WHO\"\n", "test -e /x").with("WHO", "it's"))
          .add(UnitState.running("combo.service"));
    }
    return plan.build();
  }

  @Test
  void shellcheckHasNothingToSay() {
    Programs.require("shellcheck", "shellcheck");
    for (GeneratedFile file :
        new ShellBackend().render(everything(), RenderContext.standard()).files()) {
      String script = new String(file.content(), StandardCharsets.UTF_8);
      Programs.Result result =
          Programs.run(script, List.of("shellcheck", "--norc", "--severity=style", "-"));
      assertEquals("", result.output(), file.path());
      assertEquals(0, result.status(), file.path());
    }
  }

  @Test
  void shellcheckFollowsAScriptToItsFunctions(@TempDir Path folder) throws IOException {
    Programs.require("shellcheck", "shellcheck");
    for (GeneratedFile file :
        new ShellBackend().render(everything(), RenderContext.standard()).files()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.resolve("..").normalize());
      Files.write(path, file.content());
    }
    Path script = folder.resolve("hosts/web1/shell/apply.sh");
    // Without the line that silences it, shellcheck would say that a file is not there (SC1091) or
    // that a variable is read by nobody (SC2034).
    Files.writeString(
        script, Files.readString(script).replaceFirst("(?m)^# shellcheck disable=SC1091.*$", ""));
    assertEquals(
        new Programs.Result(0, ""),
        Programs.run("", List.of("shellcheck", "--norc", "--external-sources", script.toString())));
  }

  @Test
  void dashAndBashReadThem() {
    for (String shell : List.of("dash", "bash")) {
      Programs.require(shell, shell);
      for (GeneratedFile file :
          new ShellBackend().render(everything(), RenderContext.standard()).files()) {
        String script = new String(file.content(), StandardCharsets.UTF_8);
        Programs.Result result = Programs.run(script, List.of(shell, "-n"));
        assertEquals(new Programs.Result(0, ""), result, shell + " -n " + file.path());
      }
    }
  }

  @Test
  void aNodesScriptStaysSmall() {
    int bytes =
        ShellBackend.apply("sample", everything().nodes().get(0), new StepTexts()).content().length;
    assertTrue(bytes < 6 * 1024, "the script without content has " + bytes + " bytes");
  }
}
