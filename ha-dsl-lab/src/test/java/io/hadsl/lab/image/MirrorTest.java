package io.hadsl.lab.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {

  @TempDir Path folder = Path.of("set by JUnit");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mirror.example.org",
        "ftp://mirror.example.org/debian",
        "https://mirror.example.org/debian sid main\ndeb",
        "[trusted=yes] https://mirror.example.org/debian",
        "file:srv"
      })
  void whatIsNoUrlOfAMirrorIsRefused(String url) {
    LabException refused = assertThrows(LabException.class, () -> new Mirror(url));
    assertTrue(String.valueOf(refused.getMessage()).contains("such as https://"), url);
  }

  @Test
  void onlyAFolderOfThisComputerIsTrustedWithoutASignature() {
    assertEquals(
        List.of("deb https://mirror.example.org/debian bookworm main"),
        new Mirror("https://mirror.example.org/debian").lines("bookworm"));
    assertEquals(
        List.of("deb [trusted=yes] copy:/srv/debian bookworm main"),
        new Mirror("file:/srv/debian").lines("bookworm"));
  }

  @Test
  void packagesComeFromTheMirrorThatIsNamed() throws Exception {
    Path mirror = mirrorOf("hello-mirror");
    PackageRepository made = repository("hello-mirror", new Mirror("file:" + mirror));
    String index = Files.readString(made.folder().resolve("Packages"));
    assertTrue(index.contains("Package: hello-mirror\n"), index);
  }

  @Test
  void whatTheMirrorLacksIsNamed() throws Exception {
    Mirror mirror = new Mirror("file:" + mirrorOf("hello-mirror"));
    LabException missing =
        assertThrows(LabException.class, () -> repository("absent-package", mirror));
    assertTrue(String.valueOf(missing.getMessage()).contains("absent-package"), missing::toString);
  }

  @Test
  void aFolderThatIsNoMirrorIsNamed() {
    LabException empty =
        assertThrows(
            LabException.class, () -> repository("hello-mirror", new Mirror("file:" + folder)));
    assertTrue(
        String.valueOf(empty.getMessage()).contains("package lists of file:" + folder),
        empty::toString);
  }

  private PackageRepository repository(String name, Mirror mirror) {
    Path root = folder.resolve("root");
    Folders.write(root.resolve("var/lib/dpkg/status"), "");
    Cache cache = new Cache(folder.resolve("cache")).from(mirror);
    return PackageRepository.of(List.of(List.of(name)), new BaseImage("bookworm", root), cache);
  }

  /** A mirror with one package, as Debian's archive is laid out. */
  private Path mirrorOf(String name) throws Exception {
    Path mirror = folder.resolve("mirror");
    Folders.write(
        folder.resolve("package/DEBIAN/control"),
        "Package: "
            + name
            + "\nVersion: 1\nArchitecture: all\nMaintainer: Tests <t@example.org>\nDescription: x\n");
    Path place = Folders.make(mirror.resolve("pool")).resolve(name + ".deb");
    HostCommand.of("dpkg-deb", "--build", folder.resolve("package").toString(), place.toString())
        .orFail("pack");
    Path release = Folders.make(mirror.resolve("dists/bookworm"));
    String architecture =
        HostCommand.of("dpkg", "--print-architecture").orFail("ask dpkg").out().strip();
    Path index = release.resolve("main/binary-" + architecture + "/Packages");
    String fields = HostCommand.of("dpkg-deb", "--field", place.toString()).orFail("read").out();
    Folders.write(
        index,
        fields.stripTrailing()
            + "\nFilename: pool/"
            + name
            + ".deb\nSize: "
            + Files.size(place)
            + "\nSHA256: "
            + io.hadsl.lab.host.Sha256.of(place)
            + "\n\n");
    Folders.write(
        release.resolve("Release"),
        "Suite: bookworm\nCodename: bookworm\nArchitectures: "
            + architecture
            + "\nComponents: main\nDate: Thu, 01 Jan 1970 00:00:00 UTC\nSHA256:\n "
            + io.hadsl.lab.host.Sha256.of(index)
            + " "
            + Files.size(index)
            + " main/binary-"
            + architecture
            + "/Packages\n");
    return mirror;
  }
}
