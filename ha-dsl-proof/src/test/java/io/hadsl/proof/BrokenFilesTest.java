package io.hadsl.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.programs.Programs;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.ProofReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reader of emitted files can refuse one, and says which line of which file. */
final class BrokenFilesTest {

  private static final String UNITS = "hosts/a/systemd/etc/systemd/system/";

  @TempDir Path folder = Path.of("set by JUnit");

  private static void assertRefused(ProofReport report, String reader, String place, String said) {
    List<Complaint> found =
        report.complaints().stream()
            .filter(each -> each.reader().equals(reader) && each.place().emitted().equals(place))
            .toList();
    assertTrue(
        found.stream().anyMatch(each -> each.message().contains(said)),
        () -> reader + " " + place + " not among " + report.complaints());
    assertEquals(SmallTree.ORIGIN, found.get(0).place().origin());
  }

  @Test
  void shellsRefuseScripts() {
    Programs.require("shellcheck", "shellcheck");
    Programs.require("dash", "dash");
    Programs.require("bash", "bash");
    ProofReport report =
        Proof.of(
                new SmallTree()
                    .with("good.sh", "#!/bin/sh\necho ok\n")
                    .with("quoting.sh", "#!/bin/sh\necho $1\n")
                    .with("posix", "#!/bin/sh\nset -eu\nif true; then\n")
                    .with("array", "#!/bin/bash\na=(1 2\n")
                    .in(folder))
            .run();
    assertRefused(report, "shellcheck", "quoting.sh:2", "SC2086");
    assertRefused(report, "dash", "posix:4", "Syntax error");
    assertRefused(report, "bash", "array:2", "unexpected EOF");
    assertTrue(
        report.complaints().stream().noneMatch(each -> each.place().file().equals("good.sh")));
    assertEquals(List.of("shellcheck", "dash"), report.readBy().get("good.sh"));
  }

  @Test
  void systemdRefusesUnits() {
    Programs.require("systemd-analyze", "systemd");
    ProofReport report =
        Proof.of(
                new SmallTree()
                    .with(UNITS + "job.timer", "[Timer]\nOnCalendar=*-*-31 99:00\n")
                    .with(UNITS + "job.service", "[Service]\nExecStart=/usr/bin/true\n")
                    .with(UNITS + "combo.service.d/10-a.conf", "[Unit]\nRequireMountsFor=/srv\n")
                    .with("hosts/b/systemd/etc/systemd/system/b.service.d/1.conf", "[Unit]\n")
                    .in(folder))
            .run();
    assertRefused(report, "systemd-calendar", UNITS + "job.timer:2", "alendar");
    assertRefused(
        report, "systemd-verify", UNITS + "combo.service.d/10-a.conf:2", "RequireMountsFor");
    assertTrue(report.complaints().stream().noneMatch(each -> each.place().file().contains("/b/")));
  }

  @Test
  void systemdRefusesAccountsAndFolders() {
    Programs.require("systemd-sysusers", "systemd");
    Programs.require("systemd-tmpfiles", "systemd");
    String accounts = "hosts/a/systemd/etc/sysusers.d/a.conf";
    String folders = "hosts/a/systemd/etc/tmpfiles.d/a.conf";
    ProofReport report =
        Proof.of(
                new SmallTree()
                    .with(accounts, "g combo 2106\nu combo x:y\n")
                    .with(folders, "d /srv/a 0755 root combo\nz9 /srv 0755\n")
                    .with("hosts/b/systemd/etc/sysusers.d/b.conf", "g combo 2106\n")
                    .with("hosts/b/systemd/etc/tmpfiles.d/b.conf", "d /srv/b 0755 combo web - -\n")
                    .in(folder))
            .run();
    assertRefused(report, "systemd-sysusers", accounts + ":2", "parse UID");
    if (report.absent().isEmpty()) {
      assertRefused(report, "systemd-tmpfiles", folders + ":2", "z9");
    }
    assertTrue(report.complaints().stream().noneMatch(each -> each.place().file().contains("/b/")));
  }

  @Test
  void readersOfDataAndMachinesRefuseFiles() {
    Programs.require("ruby", "ruby");
    Programs.require("cloud-init", "cloud-init");
    Programs.require("lxc-info", "lxc");
    ProofReport report =
        Proof.of(
                new SmallTree()
                    .with("puppet/data/common.yaml", "a: 1\nb: [\n")
                    .with("metadata.json", "{\"a\": }\n")
                    .with("list.yaml", "- a\n")
                    .with("provision/cloud-init/a.yaml", "#cloud-config\nhostname: 3\n")
                    .with("provision/cloud-init/b.yaml", "#cloud-config\nhostname: b\n")
                    .with("provision/lxc/a.conf", "lxc.net.0.type = carrier-pigeon\n")
                    .with("provision/lxc/b.conf", "lxc.uts.name = b\n")
                    .in(folder))
            .run();
    assertRefused(report, "ruby-data", "puppet/data/common.yaml:3", "expected");
    assertRefused(report, "ruby-data", "metadata.json:1", "unexpected");
    assertRefused(report, "ruby-data", "list.yaml:1", "no table");
    assertRefused(report, "cloud-init", "provision/cloud-init/a.yaml", "hostname");
    assertRefused(report, "lxc", "provision/lxc/a.conf", "carrier-pigeon");
    assertTrue(report.complaints().stream().noneMatch(each -> each.place().file().contains("/b.")));
  }

  @Test
  void readersOfTextsForPeopleRefuseThem() {
    Programs.require("mdl", "ruby-mdl");
    Programs.require("shellcheck", "shellcheck");
    String text =
        """
        # It

        Run `bootstrap/phase2.sh` or `bootstrap/<any>.sh`, not /etc/bootstrap/x:

        ```sh
        cd bootstrap
        sh phase1.sh $NAME
        ```
        ## Next
        """;
    ProofReport report =
        Proof.of(
                new SmallTree()
                    .with("bootstrap/phase1.sh", "#!/bin/sh\necho ok\n")
                    .with("README.md", text)
                    .in(folder))
            .run();
    assertRefused(report, "mdl", "README.md:8", "MD031");
    assertRefused(report, "readme", "README.md:3", "bootstrap/phase2.sh is not among the files");
    assertRefused(report, "readme", "README.md:7", "SC2086");
    assertEquals(2, report.complaints().stream().filter(c -> c.reader().equals("readme")).count());
  }
}
