package io.hadsl.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.image.Cache;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInTest {

  @TempDir private Path folder;

  @Test
  void sameSourceGivesTheSameArchive() {
    StandIn one = StandIn.nextcloud(new Cache(folder.resolve("one")));
    StandIn other = StandIn.nextcloud(new Cache(folder.resolve("other")));
    assertNotEquals(one.archive(), other.archive());
    assertEquals(one.sha256(), other.sha256());
  }

  @Test
  void holdsOneDirectoryThatSaysWhatItIs() {
    StandIn standIn = StandIn.nextcloud(new Cache(folder));
    Outcome list = HostCommand.of("tar", "-tf", standIn.archive().toString()).orFail("list");
    assertTrue(list.out().lines().allMatch(name -> name.startsWith("nextcloud-stand-in/")));
    Outcome readme =
        HostCommand.of("tar", "-xOf", standIn.archive().toString(), "nextcloud-stand-in/README.txt")
            .orFail("read");
    assertTrue(readme.out().startsWith("A stand-in for Nextcloud"), readme::out);
    assertEquals(
        HostCommand.of("sha256sum", standIn.archive().toString())
            .orFail("sum")
            .out()
            .substring(0, 64),
        standIn.sha256());
  }
}
