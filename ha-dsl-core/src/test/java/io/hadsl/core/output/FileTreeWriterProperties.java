package io.hadsl.core.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over any old tree, foreign files and edits, a write does what {@link ExpectedWrite} says. */
class FileTreeWriterProperties {

  /** Few, so that they meet; many are folders of others. */
  private static final List<String> PATHS =
      List.of("a", "a/x", "a/y", "a/y/z", "b", "b/c", "b/c/d", "b/c/e", "f");

  /** What someone does to a path by hand. */
  record Edit(String path, String content) {}

  @Provide
  Arbitrary<FileTree> trees() {
    Arbitrary<GeneratedFile> file =
        Combinators.combine(
                Arbitraries.of(PATHS), Arbitraries.of("1", "2", ""), Arbitraries.of(0644, 0755))
            .as(
                (path, text, mode) ->
                    new GeneratedFile(path, mode, text.getBytes(UTF_8), Origin.NONE));
    return file.list().ofMaxSize(6).map(FileTreeWriterProperties::withoutClashes);
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(Arbitraries.of(PATHS), Arbitraries.of("1", "2", "3", "delete"))
        .as(Edit::new)
        .list()
        .ofMaxSize(3);
  }

  @Property(tries = 600)
  void doesWhatIsExpected(
      @ForAll("trees") FileTree old,
      @ForAll("edits") List<Edit> edits,
      @ForAll("trees") FileTree next,
      @ForAll boolean force,
      @ForAll boolean directoryExists)
      throws IOException {
    Path temp = QuickDisk.directory();
    try {
      Path out = temp.resolve("out");
      if (directoryExists) {
        Files.createDirectory(out);
      }
      FileTreeWriter.to(out).write(old);
      for (Edit edit : edits) {
        edit(out, edit);
      }
      assertWrites(out, old, next, force);
    } finally {
      Disk.removeAll(temp);
    }
  }

  private static void assertWrites(Path out, FileTree old, FileTree next, boolean force) {
    Map<String, String> before = Snapshot.of(out);
    Map<String, String> identity = Snapshot.withIdentity(out);
    ExpectedWrite expected = ExpectedWrite.of(before, old, next);
    FileTreeWriter plain = FileTreeWriter.to(out);
    FileTreeWriter writer = force ? plain.force() : plain;
    if (expected.isRefused(force)) {
      assertThrows(OutputException.class, () -> writer.write(next));
      assertEquals(identity, Snapshot.withIdentity(out));
      return;
    }
    assertEquals(expected.result(), writer.write(next));
    Map<String, String> after = Snapshot.of(out);
    after.remove(PathRules.MANIFEST);
    assertEquals(expected.after(), after);
    Map<String, String> identityAfter = Snapshot.withIdentity(out);
    for (String path : expected.untouched()) {
      assertEquals(identity.get(path), identityAfter.get(path), path);
    }

    int files = next.files().size();
    assertEquals(new WriteResult(0, files, 0, false), plain.write(next));
    assertEquals(identityAfter, Snapshot.withIdentity(out));
    assertFalse(Files.exists(out.resolve(PathRules.WORKSHOP)));
  }

  private static FileTree withoutClashes(List<GeneratedFile> files) {
    TreeMap<String, GeneratedFile> chosen = new TreeMap<>();
    for (GeneratedFile file : files) {
      boolean clashes =
          chosen.keySet().stream()
              .anyMatch(
                  other ->
                      other.startsWith(file.path() + "/") || file.path().startsWith(other + "/"));
      if (!clashes) {
        chosen.putIfAbsent(file.path(), file);
      }
    }
    FileTree.Builder tree = FileTree.builder();
    chosen.values().forEach(tree::add);
    return tree.build();
  }

  /** Does the edit where a person could. */
  private static void edit(Path out, Edit edit) throws IOException {
    Path path = out.resolve(edit.path());
    boolean belowAFile =
        PATHS.stream()
            .anyMatch(
                other ->
                    edit.path().startsWith(other + "/") && Files.isRegularFile(out.resolve(other)));
    if (belowAFile || Files.isDirectory(path)) {
      return;
    }
    if (edit.content().equals("delete")) {
      Files.deleteIfExists(path);
    } else {
      Files.createDirectories(out.resolve(PathRules.parent(edit.path())));
      Files.writeString(path, edit.content());
    }
  }
}
