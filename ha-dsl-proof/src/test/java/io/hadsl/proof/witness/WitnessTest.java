package io.hadsl.proof.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.programs.Programs;
import io.hadsl.proof.catalog.SmallCatalogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each witness is content with what is right, and sees what is not. */
final class WitnessTest {

  private static final String UNITS = "/etc/systemd/system/";
  private static final String MOUNT = "[Mount]\nWhat=10.0.0.9:/export\nWhere=/srv/nfs\nType=nfs4\n";
  private static final String WAITS = "[Unit]\nRequiresMountsFor=/srv/nfs\n";

  @TempDir Path folder = Path.of("set by JUnit");

  /** Two nodes that share a file system on which a service works. */
  private static SmallCatalogs sharing(String dropIn) {
    SmallCatalogs catalogs = new SmallCatalogs();
    for (String node : List.of("a", "b")) {
      catalogs
          .add(node, "Profile::Mounts", "File[" + UNITS + "srv-nfs.mount]", "content", MOUNT)
          .add(node, "Profile::Mounts", "Service[srv-nfs.mount]", "ensure", "running")
          .add(node, "Profile::App", "File[/srv/nfs/app]", "ensure", "directory")
          .add(node, "Profile::App", "Service[app.service]", "ensure", "running")
          .add(node, "Profile::Other", "Service[other.service]", "ensure", "running");
    }
    return catalogs
        .add("a", "Profile::App", "File[" + UNITS + "app.service.d/1.conf]", "content", WAITS)
        .add("b", "Profile::App", "File[" + UNITS + "app.service.d/1.conf]", "content", dropIn);
  }

  private List<String> look(Witness witness, SmallCatalogs catalogs) throws IOException {
    return SmallScene.messages(witness, SmallScene.of(folder, "", catalogs));
  }

  @Test
  void aServiceOnAShareWaitsForIt() throws IOException {
    assertEquals(List.of(), look(new DropIns(), sharing(WAITS)));
  }

  @Test
  void aServiceOnAShareThatDoesNotWaitIsSeen() throws IOException {
    assertEquals(
        List.of(
            "b:Service[app.service] app.service works below /srv/nfs (File[/srv/nfs/app]), and"
                + " neither it nor a drop-in of it says RequiresMountsFor=/srv/nfs"),
        look(new DropIns(), sharing("[Unit]\nAfter=network.target\n")));
  }

  @Test
  void aServiceWaitsForAPathThatHasToBeQuoted() throws IOException {
    String unit = "File[" + UNITS + "srv-100\\x25\\x20of\\x20\\x22it\\x22.mount]";
    String dropIn = "[Unit]\nRequiresMountsFor=/srv/nfs \"/srv/100%% of \\\"it\\\"\"\n";
    SmallCatalogs catalogs =
        new SmallCatalogs()
            .add("a", "Profile::Mounts", unit, "content", "[Mount]\nWhere=/srv/100%% of \"it\"\n")
            .add("a", "Profile::App", "File[/srv/100% of \"it\"/app]", "ensure", "directory")
            .add("a", "Profile::App", "Service[app.service]", "ensure", "running")
            .add("a", "Profile::App", "File[" + UNITS + "app.service.d/1.conf]", "content", dropIn);
    assertEquals(List.of(), look(new DropIns(), catalogs));
  }

  @Test
  void systemdFindsWhatAServiceWaitsFor() throws IOException {
    Programs.require("systemd-analyze", "systemd");
    assertEquals(List.of(), look(new UnitMounts(), sharing(WAITS)));
  }

  @Test
  void systemdSeesThatAPathThroughALinkIsNoDependency() throws IOException {
    Programs.require("systemd-analyze", "systemd");
    assertEquals(
        List.of(
            "b:Service[app.service] app.service does not require srv-nfs.mount as systemd reads"
                + " it, though it works below /srv/nfs"),
        look(new UnitMounts(), sharing("[Unit]\nRequiresMountsFor=/var/lib/app\n")));
  }

  @Test
  void systemdSeesARequirementWithoutOrder() throws IOException {
    Programs.require("systemd-analyze", "systemd");
    assertEquals(
        List.of(
            "b:Service[app.service] app.service is not started after srv-nfs.mount as systemd"
                + " reads it, though it works below /srv/nfs"),
        look(new UnitMounts(), sharing("[Unit]\nRequires=srv-nfs.mount\n")));
  }

  @Test
  void accountsHaveOneNumberOnNodesThatShare() throws IOException {
    assertEquals(
        List.of(),
        look(
            new SameNumbers(),
            sharing(WAITS)
                .add("a", "Profile::Accounts", "User[app]", "uid", "2001")
                .add("b", "Profile::Accounts", "User[app]", "uid", "2001")));
  }

  @Test
  void accountsWithSeveralNumbersAreSeen() throws IOException {
    assertEquals(
        List.of(
            "b:User[app] user app has number 2001 on a and 2002 on b, which share /srv/nfs",
            "b:Group[app] group number 2001 is web on a and app on b, which share /srv/nfs"),
        look(
            new SameNumbers(),
            sharing(WAITS)
                .add("a", "Profile::Accounts", "User[app]", "uid", "2001")
                .add("a", "Profile::Accounts", "Group[web]", "gid", "2001")
                .add("b", "Profile::Accounts", "User[app]", "uid", "2002")
                .add("b", "Profile::Accounts", "Group[app]", "gid", "2001")));
  }

  @Test
  void resourcesInOrderAreNoRound() throws IOException {
    SmallCatalogs catalogs =
        new SmallCatalogs()
            .add("a", "One", "Exec[x]", "require", List.of("Exec[y]"))
            .add("a", "Two", "Exec[y]", "command", "true");
    assertEquals(List.of(), look(new NoCycles(), catalogs));
  }

  @Test
  void aRoundThroughAClassIsSeen() throws IOException {
    SmallCatalogs catalogs =
        new SmallCatalogs()
            .add("a", "One", "Exec[x]", "require", List.of("Exec[y]"))
            .add("a", "Two", "Exec[y]", "require", "Class[One]");
    assertEquals(
        List.of("a:Exec[x] these wait for each other: "), prefixes(look(new NoCycles(), catalogs)));
  }

  /** Where a round begins is of no importance. */
  private static List<String> prefixes(List<String> messages) {
    String mark = "these wait for each other: ";
    return messages.stream()
        .map(
            each ->
                "a:Exec[x] "
                    + each.substring(each.indexOf(mark), each.indexOf(mark) + mark.length()))
        .toList();
  }

  @Test
  void aReferenceToNothingIsSeen() throws IOException {
    assertEquals(
        List.of("a:Exec[x] Exec[x]: before names Service[gone], which this node has not"),
        look(
            new ReferencesResolve(),
            new SmallCatalogs()
                .add("a", "One", "Exec[x]", "before", "Service[gone]", "require", "Class[One]")));
  }
}
