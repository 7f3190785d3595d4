package io.hadsl.proof.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.proof.catalog.SmallCatalogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders are there before their files, and jobs are on their owners. */
final class FoldersAndJobsTest {

  private static final String TOPOLOGY =
      """
      {"format": "ha-dsl-topology-1", "name": "small", "elements": [
        {"kind": "node", "name": "a"}, {"kind": "node", "name": "b", "hostName": "b.example"},
        {"kind": "service", "name": "app", "on": ["a", "b"], "crons": [
          {"file": "/etc/cron.d/app", "owner": "b"},
          {"name": "own", "runner": "cron", "owner": "b"}]}]}
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  private List<String> look(Witness witness, SmallCatalogs catalogs) throws IOException {
    return SmallScene.messages(witness, SmallScene.of(folder, TOPOLOGY, catalogs));
  }

  private static SmallCatalogs jobs(String onA, String onB, String diversionOnA) {
    String divert = "dpkg-divert --rename " + diversionOnA + " \"$FILE\"";
    return new SmallCatalogs()
        .add("a", "App", "File[/etc/cron.d/app]", "ensure", "absent")
        .add("a", "App", "Exec[take]", "environment", "FILE=/etc/cron.d/app", "command", divert)
        .add("a", "App", "File[/etc/cron.d/own]", "ensure", onA)
        .add("b.example", "App", "File[/etc/cron.d/own]", "ensure", onB);
  }

  @Test
  void jobsAreOnTheirOwner() throws IOException {
    assertEquals(List.of(), look(new JobOwners(), jobs("absent", "file", "--add")));
  }

  @Test
  void jobsOnTheWrongNodesAreSeen() throws IOException {
    assertEquals(
        List.of(
            "a:/etc/cron.d/app /etc/cron.d/app of service app is not taken away from a node that"
                + " is not its owner: a (the owner is b.example)",
            "b.example:/etc/cron.d/own /etc/cron.d/own of service app is not on its owner:"
                + " b.example (the owner is b.example)",
            "a:/etc/cron.d/own /etc/cron.d/own of service app is not taken away from a node that"
                + " is not its owner: a (the owner is b.example)"),
        look(new JobOwners(), jobs("file", "absent", "--remove")));
  }

  private static SmallCatalogs files(String require) {
    return new SmallCatalogs()
        .add("a", "App", "Package[redis-server]", "ensure", "installed")
        .add("a", "App", "File[/etc/redis/redis.conf]", "content", "x", "require", require)
        .add("a", "App", "File[/etc/hosts]", "content", "x")
        .add("a", "App", "Exec[make]", "environment", List.of("DIRECTORY=/srv/app/data"))
        .add("a", "App", "File[/srv/app/data/x]", "content", "x", "require", "Exec[make]")
        .add("a", "App", "File[/opt/app]", "ensure", "directory")
        .add("a", "App", "File[/opt/app/x]", "content", "x");
  }

  @Test
  void foldersAreThereBeforeTheirFiles() throws IOException {
    assertEquals(List.of(), look(new Parents(), files("Package[redis-server]")));
  }

  @Test
  void aFolderThatComesLaterOrNeverIsSeen() throws IOException {
    assertEquals(
        List.of(
            "a:/etc/redis/redis.conf nothing makes the folder /etc/redis before"
                + " File[/etc/redis/redis.conf]",
            "a:/etc/gone/x nothing makes the folder /etc/gone before File[/etc/gone/x]"),
        look(
            new Parents(),
            files("File[/etc/hosts]").add("a", "App", "File[/etc/gone/x]", "content", "x")));
  }

  /** Packages that nobody has listed: what bears their name may be theirs, and nothing else. */
  @Test
  void aPackageMayBringWhatBearsItsName() throws IOException {
    SmallCatalogs catalogs = new SmallCatalogs();
    for (String name : List.of("rabbitmq-server", "varnish")) {
      catalogs.add("a", "App", "Package[" + name + "]", "ensure", "installed");
    }
    for (String folder : List.of("/etc/rabbitmq/conf.d", "/var/lib/other", "/etc/var/x")) {
      catalogs.add(
          "a",
          "App",
          "File[" + folder + "/x]",
          "content",
          "x",
          "require",
          List.of("Package[rabbitmq-server]", "Package[varnish]"));
    }
    assertEquals(
        List.of(
            "a:/var/lib/other/x nothing makes the folder /var/lib/other before"
                + " File[/var/lib/other/x]",
            "a:/etc/var/x/x nothing makes the folder /etc/var/x before File[/etc/var/x/x]"),
        look(new Parents(), catalogs));
  }
}
