package io.hadsl.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmpfilesTest {

  private static final String CONF = "etc/tmpfiles.d/ha-dsl-pair.conf";

  @TempDir Path root;

  static Directory directory(String path, int mode) {
    return new Directory(AbsolutePath.of(path), Ownership.root(mode));
  }

  static Symlink link(String path, String target) {
    return new Symlink(AbsolutePath.of(path), AbsolutePath.of(target));
  }

  private void create(Plan plan) {
    Programs.require("systemd-tmpfiles", "systemd");
    Plans.unpack(plan, root);
    // Names are looked up in the root itself.
    write("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
    write("etc/group", "root:x:0:\n");
    Programs.Result outcome =
        Programs.run(
            Map.of(),
            "systemd-tmpfiles",
            "--create",
            "--root=" + root,
            root.resolve(CONF).toString());
    assertEquals(0, outcome.status(), outcome.output());
    assertEquals("", outcome.output());
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void directoriesAndLinksAreMadeForReal() throws IOException {
    create(
        Plans.of(
            directory("/var/lib/combo", 0750),
            directory("/var/lib/two words", 01777),
            directory("/etc/nginx", 0755),
            directory("/etc/nginx/sites-enabled", 0755),
            link("/etc/nginx/sites-enabled/combo", "/etc/nginx/sites-available/100% combo\\site")));

    assertEquals(
        "rwxr-x---",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(root.resolve("var/lib/combo"))));
    assertTrue(Files.isDirectory(root.resolve("var/lib/two words")));
    assertEquals(
        "/etc/nginx/sites-available/100% combo\\site",
        Files.readSymbolicLink(root.resolve("etc/nginx/sites-enabled/combo")).toString());
  }

  @Test
  void whatStandsInTheWayOfALinkIsKept() throws IOException {
    write("opt/html/index.html", "mine");

    create(Plans.of(link("/opt/html", "/srv/site")));

    assertTrue(Files.isDirectory(root.resolve("opt/html"), LinkOption.NOFOLLOW_LINKS));
    assertEquals("mine", Files.readString(root.resolve("opt/html/index.html")));
  }

  @Test
  void nothingIsMadeOnAShareOrByALinkOntoOne() throws IOException {
    create(
        Plans.of(
            TmpfilesTest::shareWithStore,
            directory("/srv/nfs", 0755),
            directory("/srv/nfs/publik/etc", 0755),
            directory("/var/lib/wcs/tenants", 0755),
            link("/var/lib/combo", "/srv/nfs/publik/var/lib/combo"),
            directory("/var/lib/combo/tenants", 0755),
            directory("/srv/nfs-local", 0755)));

    assertFalse(Files.exists(root.resolve("srv/nfs")));
    assertFalse(Files.exists(root.resolve("var")));
    assertTrue(Files.isDirectory(root.resolve("srv/nfs-local")));
  }

  @Test
  void foldersThatAPackageBringsAreLeftToIt() throws IOException {
    create(
        Plans.of(
            directory("/opt/app", 0755),
            link("/opt/app/release-1/config.php", "/etc/app/config.php"),
            directory("/etc/php/8.2/fpm/pool.d", 0755)));

    assertEquals(0, root.resolve("opt/app").toFile().list().length);
    assertFalse(Files.exists(root.resolve("etc/php")));
  }

  private static void shareWithStore(TopologyBuilder t) {
    Node web1 = (Node) t.build().elements().get(0);
    SharedMount nfs =
        t.sharedMount("/srv/nfs")
            .nfs4(t.external("nfs-prod", Endpoint.of("nfs-prod", 2049)), "/export")
            .storesUnder("publik")
            .on(web1);
    t.service("wcs", new NoComponent(), s -> s.on(web1).single().keeps("/var/lib/wcs").on(nfs));
  }

  @Test
  void noFileWithoutDirectoriesOfItsOwn() {
    Resource onShare = directory("/srv/nfs/publik", 0755);

    assertEquals(0, Plans.render(Plans.of(TmpfilesTest::shareWithStore, onShare)).files().size());
  }
}
