package io.hadsl.components.publik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the programs with stand-ins for what would change or read the machine. */
final class PublikToolsTest {

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void standIns() throws IOException {
    log = folder.resolve("log");
    Files.createDirectory(folder.resolve("bin"));
    standIn("getent", "[ -f \"$FOLDER/$1-$2\" ] && cat \"$FOLDER/$1-$2\"");
    for (String name : new String[] {"groupadd", "useradd"}) {
      standIn(name, "printf '%s' \"" + name + "\"; printf ' [%s]' \"$@\"; echo");
    }
  }

  private void standIn(String name, String body) throws IOException {
    executable(
        folder.resolve("bin").resolve(name), "#!/bin/sh\n{ " + body + "; } | tee -a \"$LOG\"\n");
  }

  private static Path executable(Path path, String text) throws IOException {
    Files.writeString(path, text);
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path program(String node, String name) throws IOException {
    return executable(
        folder.resolve(name),
        PublikFixture.file(node, "/usr/local/sbin/" + name).content().plainText());
  }

  private Programs.Result createUsers(String node) throws IOException {
    Files.writeString(log, "");
    return Programs.run(
        Map.of(
            "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
            "FOLDER", folder.toString(),
            "LOG", log.toString()),
        "dash",
        program(node, "publik-create-users").toString());
  }

  @Test
  void makesTheAccountsOfTheNodeWithTheTopologysNumbers() throws IOException {
    assertEquals(0, createUsers("web2").status());
    assertEquals(
        List.of(
            "groupadd [--system] [--gid] [2106] [combo]",
            "useradd [--system] [--uid] [2106] [--gid] [2106] [--no-create-home] [--home-dir]"
                + " [/var/lib/combo] [--shell] [/bin/false] [--comment] [combo daemon] [combo]",
            "groupadd [--system] [--gid] [2204] [wcs]",
            "useradd [--system] [--uid] [2104] [--gid] [2204] [--no-create-home] [--home-dir]"
                + " [/var/lib/wcs] [--shell] [/usr/sbin/nologin] [--comment]"
                + " [it's $(id) `id` \\n] [wcs]"),
        Files.readAllLines(log));
  }

  @Test
  void leavesAccountsWithTheRightNumbersAlone() throws IOException {
    account("combo", 2106, 2106);
    account("wcs", 2104, 2204);
    Programs.Result result = createUsers("web2");
    assertEquals(0, result.status(), result.output());
    assertFalse(Files.readString(log).contains("add"), result.output());
  }

  @Test
  void refusesAnAccountWithAnotherNumberAndStillMakesTheOthers() throws IOException {
    account("combo", 998, 2106);
    Programs.Result result = createUsers("web2");
    assertEquals(1, result.status());
    assertTrue(result.output().contains("user combo has number 998, but must have 2106"));
    assertFalse(Files.readString(log).contains("[combo]"));
    assertTrue(Files.readString(log).contains("useradd [--system] [--uid] [2104]"));
  }

  @Test
  void refusesAGroupWithAnotherNumberAndMakesNoUserInIt() throws IOException {
    account("combo", 2106, 998);
    Files.delete(folder.resolve("passwd-combo"));
    Programs.Result result = createUsers("web2");
    assertEquals(1, result.status());
    assertTrue(result.output().contains("group combo has number 998, but must have 2106"));
    assertFalse(Files.readString(log).contains("[combo]"));
  }

  private void account(String name, int uid, int gid) throws IOException {
    Files.writeString(folder.resolve("group-" + name), name + ":x:" + gid + ":\n");
    Files.writeString(
        folder.resolve("passwd-" + name), name + ":x:" + uid + ":" + gid + "::/:/bin/sh\n");
  }

  @Test
  void comparesTheInstalledPackagesOfTwoNodes() throws IOException {
    executable(
        folder.resolve("bin").resolve("dpkg-query"),
        "#!/bin/sh\nprintf 'ii  combo 1.0\\nrc  fargo 0.9\\nii  wcs 2.0\\n'\n");
    String program = program("web1", "compare-packages").toString();
    Map<String, String> path = Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    assertEquals("combo 1.0\nwcs 2.0\n", Programs.run(path, "dash", program).output());
    Path other = folder.resolve("other");
    Files.writeString(other, "combo 1.0\nwcs 2.0\n");
    assertEquals(0, Programs.run(path, "dash", program, other.toString()).status());
    Files.writeString(other, "combo 1.1\ngettext 0.21\nwcs 2.0\n");
    Programs.Result differs = Programs.run(path, "dash", program, other.toString());
    assertEquals(1, differs.status());
    assertTrue(differs.output().contains("-combo 1.1\n-gettext 0.21\n+combo 1.0\n"));
  }

  @Test
  void dpkgUnderstandsTheQuery() throws IOException {
    Programs.require("dpkg-query", "dpkg");
    String list = Programs.run("dash", program("web1", "compare-packages").toString()).output();
    assertTrue(
        list.lines().anyMatch(line -> line.matches("dpkg [0-9.~+a-z-]+")), "no dpkg in " + list);
  }

  @Test
  void shellcheckFindsNothing() throws IOException {
    Programs.require("shellcheck", "shellcheck");
    for (String name : new String[] {"publik-create-users", "compare-packages"}) {
      assertEquals("", Programs.run("shellcheck", program("web1", name).toString()).output());
    }
  }
}
