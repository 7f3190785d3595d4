package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an earlier run wrote and this one does not: the files, and the folders they leave empty. */
final class StaleFiles {

  private final Path root;
  private final FileTree tree;
  private final NavigableMap<String, Seen> files = new TreeMap<>();
  private final NavigableSet<String> folders = new TreeSet<>();

  private StaleFiles(Path root, FileTree tree) {
    this.root = root;
    this.tree = tree;
  }

  static StaleFiles find(Path root, FileTree tree, Manifest last, Folders known, Refusals refusals)
      throws IOException {
    StaleFiles stale = new StaleFiles(root, tree);
    for (Manifest.Entry entry : last.notIn(tree)) {
      stale.consider(entry, known, refusals);
    }
    stale.findFolders();
    return stale;
  }

  /** The files to remove. */
  NavigableMap<String, Seen> files() {
    return files;
  }

  /** The folders to remove, sorted, so that a folder comes before those inside it. */
  NavigableSet<String> folders() {
    return folders;
  }

  private void consider(Manifest.Entry entry, Folders known, Refusals refusals) throws IOException {
    String path = entry.path();
    String link = known.linkAbove(path);
    if (!link.isEmpty()) {
      refusals.inTheWay(link, Found.LINK);
    }
    if (known.at(PathRules.parent(path)) != Found.FOLDER) {
      return;
    }
    PosixFileAttributes attributes = Disk.look(root.resolve(path));
    Found found = Found.of(attributes);
    if (found == Found.LINK || found == Found.OTHER) {
      refusals.inTheWay(path, found);
    }
    // A folder in the file's place is somebody's own work, and no longer the file we wrote.
    if (attributes == null || found != Found.FILE) {
      return;
    }
    if (!Disk.sha256(root.resolve(path)).equals(entry.sha256())) {
      refusals.edited(path, "was edited by hand, and is no longer generated: " + entry.origin());
    }
    files.put(path, Seen.of(attributes));
  }

  /** Goes from the deepest folder up, since a folder may become empty by the one inside it. */
  private void findFolders() throws IOException {
    NavigableSet<String> candidates = new TreeSet<>();
    for (String file : files.keySet()) {
      candidates.add(PathRules.parent(file));
    }
    for (String folder = candidates.pollLast();
        folder != null && !folder.isEmpty();
        folder = candidates.pollLast()) {
      if (!tree.hasFolder(folder) && becomesEmpty(folder)) {
        folders.add(folder);
        candidates.add(PathRules.parent(folder));
      }
    }
  }

  private boolean becomesEmpty(String folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path child : children) {
        String path = folder + "/" + child.getFileName();
        if (!files.containsKey(path) && !folders.contains(path)) {
          return false;
        }
      }
    }
    return true;
  }
}
