package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.plan.Precondition;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Uid;
import io.hadsl.programs.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code apply.sh} refuses to do, and what it says. */
class RefusalTest {

  private static final Directory MADE =
      new Directory(AbsolutePath.of("/srv/made"), Ownership.ROOT_DIRECTORY);

  private Sandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.open("WEB1");
    // The one directory that every run makes for itself.
    sandbox.must("mkdir /var/lib/ha-dsl");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void anotherHostIsLeftAlone() {
    String web2 = new SamplePlan().node("web2", "10.77.0.22").add(MADE).applyScript();
    String before = sandbox.state();
    for (String options : new String[] {"", "--dry-run", "--verify", "--check"}) {
      Programs.Result result = sandbox.apply(web2, options);
      assertEquals(1, result.status());
      assertEquals(
          "web2: refused: this host is named web1. If it is the right machine, name it:"
              + " hostnamectl set-hostname web2\n",
          result.output());
    }
    assertEquals(before, sandbox.state());
    assertEquals(0, sandbox.apply(SamplePlan.web1(MADE).applyScript(), "").status());
  }

  @Test
  void anUnfitMachineIsLeftAloneAndToldAllThatIsWrong() {
    String script =
        SamplePlan.web1(MADE)
            .require(
                new Precondition.HasHardware(
                    new Hardware(5000, DataSize.gib(900_000), DataSize.gib(9_000_000), "mips64el")))
            .require(
                new Precondition.HasAccount(AccountName.of("www-data"), Uid.of(34), Gid.of(33)))
            .require(
                new Precondition.HasAccount(AccountName.of("www-data"), Uid.of(33), Gid.of(33)))
            .require(new Precondition.HasAccount(AccountName.of("none"), Uid.of(3), Gid.of(3)))
            .applyScript()
            .replace("runs_release 12 bookworm", "runs_release 99 future");
    String before = sandbox.state();
    Programs.Result result = sandbox.apply(script, "");
    assertEquals(1, result.status());
    assertEquals(
        """
        web1: refused, nothing was touched:
          - it runs debian 12, not debian 99 (future)
          - it has N processors, not 5000
          - it has N MiB of memory, not 921600000
          - its root file system has N MiB, not 9216000000
          - its architecture is ARCH, not mips64el
          - account www-data has the UID:GID 33:33, but files on the share bear 34:33
          - account none has the UID:GID none, but files on the share bear 3:3
        """,
        result
            .output()
            .replaceAll("has \\d+ ", "has N ")
            .replaceAll("is [a-z0-9]+, not mips", "is ARCH, not mips"));
    assertEquals(before, sandbox.state());
  }

  @Test
  void sevenPercentOfTheMemoryMayBeMissing() {
    long mebibytes =
        Long.parseLong(
            sandbox.must("awk '/^MemTotal/ { printf \"%d\", $2 / 1024 }' /proc/meminfo"));
    String architecture = sandbox.must("dpkg --print-architecture").trim();
    assertEquals(0, checkMemory(mebibytes * 100 / 94, architecture));
    assertEquals(1, checkMemory(mebibytes * 100 / 92, architecture));
  }

  private int checkMemory(long mebibytes, String architecture) {
    Hardware hardware = new Hardware(1, DataSize.mib(mebibytes), DataSize.mib(1), architecture);
    String script = SamplePlan.web1().require(new Precondition.HasHardware(hardware)).applyScript();
    return sandbox.apply(script, "--check").status();
  }

  @Test
  void whatMayBeDataIsNeverReplaced() {
    sandbox.must("mkdir -p /srv/real/inside; echo data >/srv/file");
    refuses(
        new AbsentPath(AbsolutePath.of("/srv/real")),
        "file(/srv/real): is a directory, which is never removed");
    refuses(
        new Symlink(AbsolutePath.of("/srv/real"), AbsolutePath.of("/etc")),
        "file(/srv/real): is a directory, which is never replaced by a link");
    refuses(
        new Symlink(AbsolutePath.of("/srv/file"), AbsolutePath.of("/etc")),
        "file(/srv/file): is a regular file, which is never replaced by a link");
    refuses(TextFile.of("/srv/real", "text"), "file(/srv/real): is a directory, not a file");
    refuses(
        new Directory(AbsolutePath.of("/srv/file"), Ownership.ROOT_DIRECTORY),
        "file(/srv/file): is a regular file, not a directory");
  }

  @Test
  void anAccountKeepsItsNumber() {
    sandbox.must("groupadd -g 4000 demo; useradd -u 4000 -g demo demo");
    refuses(
        new OsGroup(AccountName.of("demo"), Gid.of(4001)),
        "group(demo): has GID 4000, not 4001: stop what uses it, change it with groupmod, then"
            + " chgrp its files");
    refuses(
        new OsGroup(AccountName.of("other"), Gid.of(4000)),
        "group(other): GID 4000 belongs to group demo");
    refuses(
        user("demo", 4001),
        "user(demo): has UID 4000, not 4001: stop what runs as it, change it with usermod, then"
            + " chown its files");
    refuses(user("other", 4000), "user(other): UID 4000 belongs to user demo");
  }

  private static OsUser user(String name, int uid) {
    return new OsUser(
        AccountName.of(name),
        Uid.of(uid),
        AccountName.of("demo"),
        AbsolutePath.of("/nonexistent"),
        AbsolutePath.of("/bin/false"),
        "Demo");
  }

  @Test
  void aSecretThatIsMissingOrCannotStandThereIsNamed() {
    SecretRef secret = new SecretRef("a/b");
    TextFile file =
        TextFile.of(
            AbsolutePath.of("/etc/with-secret"),
            Content.builder().secret(secret, Content.Escaping.UNRESERVED).build(),
            Ownership.ROOT_ONLY);
    String missing = "secret a__b is not in /etc/ha-dsl-secrets/in: rollout.sh pushes it";
    String script = SamplePlan.web1(file).applyScript();
    assertTrue(sandbox.apply(script, "").output().contains("    | " + missing + "\n"));
    assertTrue(
        sandbox
            .apply(script, "--dry-run")
            .output()
            .contains("would change file(/etc/with-secret): " + missing + "\n"));
    assertEquals(2, sandbox.apply(script, "--verify").status());
    sandbox.write("/etc/ha-dsl-secrets/in/a__b", "two words");
    Programs.Result unfit = sandbox.apply(script, "");
    assertEquals(1, unfit.status());
    assertTrue(
        unfit.output().contains("secret a__b may hold only A-Z a-z 0-9 . _ ~ - here: change it"),
        unfit.output());
    assertEquals("", sandbox.must("ls -A /etc | grep -e ha-dsl.new -e with-secret || :"));
  }

  private void refuses(Resource resource, String why) {
    String before = sandbox.state();
    String script = SamplePlan.web1(resource, MADE).applyScript();
    Programs.Result real = sandbox.apply(script, "");
    assertEquals(1, real.status(), real.output());
    assertTrue(real.output().contains("[1/2] failed       " + why + "\n"), real.output());
    assertTrue(sandbox.apply(script, "--dry-run").output().contains("in the way   " + why));
    Programs.Result verified = sandbox.apply(script, "--verify");
    assertEquals(2, verified.status());
    assertTrue(verified.output().contains("drift        " + why), verified.output());
    assertEquals(before, sandbox.state());
  }
}
