package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever string is given as a path, it is refused or names one file inside the directory. */
class HostilePathProperties {

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "/",
            "/",
            "..",
            ".",
            "a",
            "b",
            "\\",
            "\u0000",
            "\n",
            "\u007f",
            " ",
            "~",
            "$(x)",
            "C:",
            "manifest.json",
            ".ha-dsl",
            "%2e%2e",
            "-",
            "\ud800",
            "etc",
            "lock",
            ":",
            "*");
    Arbitrary<String> built = piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    return Arbitraries.frequencyOf(
        Tuple.of(9, built), Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(300)));
  }

  @Property(tries = 1000)
  void isRefusedOrStaysInside(@ForAll("hostile") String path) throws IOException {
    FileTree tree;
    try {
      tree = Trees.of(path, "x");
    } catch (IllegalArgumentException e) {
      return;
    }
    Path temp = QuickDisk.directory();
    try {
      Path out = temp.resolve("out");
      FileTreeWriter.to(out).write(tree);
      Path file = out.resolve(path);
      check(file.normalize().equals(file) && file.startsWith(out), path);
      check(Files.readString(file).equals("x"), path);
      Set<String> found = Snapshot.of(temp).keySet();
      int depth = path.split("/", -1).length;
      // The directory, the manifest, the file and its folders: nothing else anywhere.
      check(found.size() == 2 + depth, path + " made " + found);
    } finally {
      Disk.removeAll(temp);
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
