package io.hadsl.core.output;

/** Short ways to make trees in tests. */
final class Trees {

  static final Origin COMBO = new Origin("service(combo)", "PublikHa.java:27");

  private Trees() {}

  /** Returns a tree of path, text, path, text and so on. */
  static FileTree of(String... pathsAndTexts) {
    FileTree.Builder tree = FileTree.builder();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      tree.add(GeneratedFile.text(pathsAndTexts[i], pathsAndTexts[i + 1], COMBO));
    }
    return tree.build();
  }

  /**
   * Returns a tree of many files; those of two different texts differ in names, bytes and kinds.
   */
  static FileTree large(int files, String text) {
    FileTree.Builder tree = FileTree.builder();
    for (int i = 0; i < files; i++) {
      String folder = "site/role" + i / 100 + "/";
      tree.add(GeneratedFile.text(folder + "same" + i, "the same\n", COMBO));
      tree.add(GeneratedFile.text(folder + "file" + i, text + i + "\n", COMBO));
      tree.add(GeneratedFile.executable(folder + text + "/only" + i, text + "\n", COMBO));
    }
    // A folder in the one tree is a file in the other.
    tree.add(GeneratedFile.text("kind" + (text.length() % 2 == 0 ? "" : "/file"), text, COMBO));
    return tree.build();
  }
}
