package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a directory remembers of a run, and all that makes it forget. */
class UntouchedTest {

  private static final FileTree TREE = Trees.of("a", "1", "b/c", "22");
  private static final Optional<LastWrite> KNOWN = Optional.of(new LastWrite(left("key"), 2));

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void write() {
    out = temp.resolve("out");
    writer().write(TREE);
    assertEquals(KNOWN, writer().untouched());
  }

  private static RunRecord left(String key) {
    return new RunRecord(key, "two files,\nsaid of " + key + " \0 \u00e9\n");
  }

  private FileTreeWriter writer() {
    return FileTreeWriter.to(out).remembering(left("key"));
  }

  private void isForgotten() {
    assertEquals(Optional.empty(), writer().untouched());
    assertEquals(Optional.empty(), FileTreeWriter.to(out).threads(1).untouched());
  }

  @Test
  void tellsTheKeyOfTheLastRun() {
    FileTreeWriter.to(out).remembering(left("other")).write(TREE);
    assertEquals(Optional.of(new LastWrite(left("other"), 2)), FileTreeWriter.to(out).untouched());
  }

  @Test
  void writesNothingAndLeavesTheTreeAlone() throws IOException {
    Files.writeString(out.resolve("mine"), "beside them");
    var before = Snapshot.withIdentity(out);
    assertEquals(KNOWN, writer().untouched());
    assertEquals(before, Snapshot.withIdentity(out));
    assertEquals(Optional.empty(), FileTreeWriter.to(temp.resolve("nowhere")).untouched());
    assertEquals(Optional.empty(), FileTreeWriter.to(out.resolve("a")).untouched());
    assertFalse(Files.exists(temp.resolve("nowhere")));
  }

  @Test
  void noticesAnEditThatKeepsSizeAndTime() throws IOException {
    FileTime time = Files.getLastModifiedTime(out.resolve("b/c"));
    Files.writeString(out.resolve("b/c"), "33");
    Files.setLastModifiedTime(out.resolve("b/c"), time);
    isForgotten();
    assertThrows(OutputException.class, () -> writer().write(TREE));
    writer().force().write(TREE);
    assertEquals("22", Files.readString(out.resolve("b/c")));
    assertEquals(KNOWN, writer().untouched());
  }

  @Test
  void noticesEditsThatFollowARunAtOnce() throws IOException {
    for (int i = 0; i < 30; i++) {
      Path each = temp.resolve("each" + i);
      FileTreeWriter.to(each).remembering(left("key")).write(TREE);
      Files.writeString(each.resolve("b/c"), "33");
      assertEquals(Optional.empty(), FileTreeWriter.to(each).untouched());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b/c", "manifest.json"})
  void noticesAFileThatIsGone(String path) throws IOException {
    Files.delete(out.resolve(path));
    isForgotten();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b/c", "manifest.json"})
  void noticesAnotherFileInItsPlace(String path) throws IOException {
    Path other = temp.resolve("other");
    Files.copy(out.resolve(path), other, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(other, out.resolve(path), StandardCopyOption.REPLACE_EXISTING);
    isForgotten();
  }

  @Test
  void noticesAnotherMode() throws IOException {
    Files.setPosixFilePermissions(out.resolve("a"), PosixFilePermissions.fromString("rw-------"));
    isForgotten();
    assertEquals(new WriteResult(1, 1, 0, false), writer().write(TREE));
    assertEquals(KNOWN, writer().untouched());
  }

  @Test
  void noticesALinkInItsPlace() throws IOException {
    Files.move(out.resolve("a"), temp.resolve("a"));
    Files.createSymbolicLink(out.resolve("a"), temp.resolve("a"));
    isForgotten();
  }

  @Test
  void forgetsWhatAKilledRunLeft() throws IOException {
    Files.createDirectory(out.resolve(".ha-dsl"));
    isForgotten();
    writer().write(TREE);
    assertEquals(KNOWN, writer().untouched());
  }

  @Test
  void forgetsWhatAnotherRunChanged() {
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b/c", "22", "d", "4"));
    isForgotten();
    FileTreeWriter.to(out).write(TREE);
    isForgotten();
  }

  @Test
  void remembersAfterAChange() {
    FileTree next = Trees.of("a", "1", "b/d", "4", "e", "5");
    assertEquals(
        new WriteResult(2, 1, 1, false),
        FileTreeWriter.to(out).remembering(left("next")).write(next));
    assertEquals(Optional.of(new LastWrite(left("next"), 3)), writer().untouched());
  }

  @Test
  void aDamagedStateIsIgnored() throws IOException {
    Path state = out.resolve(".ha-dsl-state");
    byte[] good = Files.readAllBytes(state);
    for (int length = 0; length < good.length; length += 7) {
      Files.write(state, Arrays.copyOf(good, length));
      isForgotten();
    }
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x10;
      Files.write(state, bad);
      isForgotten();
    }
    Files.delete(state);
    isForgotten();
    Files.createDirectory(state);
    isForgotten();
    Files.delete(state);
    assertEquals(new WriteResult(0, 2, 0, false), writer().write(TREE));
    assertEquals(KNOWN, writer().untouched());
  }

  @Test
  void isForgottenInACopy() throws IOException {
    Path copy = temp.resolve("copy");
    Files.createDirectories(copy.resolve("b"));
    for (String path : new String[] {"a", "b/c", "manifest.json", ".ha-dsl-state"}) {
      Files.copy(out.resolve(path), copy.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
    }
    assertEquals(Optional.empty(), FileTreeWriter.to(copy).untouched());
  }

  @Test
  void withoutAKeyNothingIsRemembered() {
    Path other = temp.resolve("other");
    FileTreeWriter.to(other).write(TREE);
    assertFalse(Files.exists(other.resolve(".ha-dsl-state")));
    assertThrows(IllegalArgumentException.class, () -> left(""));
    assertThrows(IllegalArgumentException.class, () -> left("a\nb"));
    assertThrows(IllegalArgumentException.class, () -> Trees.of(".ha-dsl-state", "x"));
  }
}
