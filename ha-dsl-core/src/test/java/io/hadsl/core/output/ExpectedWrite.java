package io.hadsl.core.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a write should do, worked out from snapshots and without any of the writer's code.
 *
 * @param after the files and folders that should be there, without the manifest
 * @param untouched the files that should keep inode and time
 */
record ExpectedWrite(
    boolean edited,
    boolean inTheWay,
    WriteResult result,
    Map<String, String> after,
    Set<String> untouched) {

  boolean isRefused(boolean force) {
    return inTheWay || (edited && !force);
  }

  static ExpectedWrite of(Map<String, String> before, FileTree old, FileTree next) {
    TreeMap<String, String> disk = new TreeMap<>(before);
    disk.remove(PathRules.MANIFEST);
    Set<String> stale = new TreeSet<>();
    boolean edited = false;
    for (GeneratedFile file : old.files()) {
      if (next.get(file.path()).isEmpty() && isFile(disk, file.path())) {
        stale.add(file.path());
        edited |= !content(disk, file.path()).equals(text(file));
      }
    }
    TreeMap<String, String> after = new TreeMap<>(disk);
    removeWithFolders(after, stale, next);

    boolean inTheWay = false;
    int unchanged = 0;
    for (GeneratedFile file : next.files()) {
      String path = file.path();
      inTheWay |= after.containsKey(path) && !isFile(after, path);
      for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
        inTheWay |= isFile(after, folder);
        after.putIfAbsent(folder, "folder rwxr-xr-x");
      }
      if (isFile(disk, path) && !stale.contains(path)) {
        boolean same = content(disk, path).equals(text(file));
        edited |= !same && !wroteThis(old, disk, path);
        unchanged += line(file).equals(disk.get(path)) ? 1 : 0;
      }
      after.put(path, line(file));
    }
    Set<String> untouched = new TreeSet<>();
    disk.forEach(
        (path, line) -> {
          if (isFile(disk, path) && line.equals(after.get(path))) {
            untouched.add(path);
          }
        });
    int written = next.files().size() - unchanged;
    WriteResult result = new WriteResult(written, unchanged, stale.size(), false);
    return new ExpectedWrite(edited, inTheWay, result, after, untouched);
  }

  /** Removes the files, and each folder that held one and holds nothing now nor will again. */
  private static void removeWithFolders(
      TreeMap<String, String> tree, Set<String> stale, FileTree next) {
    for (String file : stale) {
      tree.remove(file);
    }
    for (String file : stale) {
      for (String folder = parent(file); !folder.isEmpty(); folder = parent(folder)) {
        String inside = folder + "/";
        boolean used =
            tree.keySet().stream().anyMatch(path -> path.startsWith(inside))
                || next.files().stream().anyMatch(wanted -> wanted.path().startsWith(inside));
        if (!used) {
          tree.remove(folder);
        }
      }
    }
  }

  private static boolean wroteThis(FileTree old, Map<String, String> disk, String path) {
    return old.get(path).map(file -> content(disk, path).equals(text(file))).orElse(false);
  }

  private static boolean isFile(Map<String, String> disk, String path) {
    return disk.containsKey(path) && !disk.getOrDefault(path, "").startsWith("folder");
  }

  private static String content(Map<String, String> disk, String path) {
    return disk.getOrDefault(path, "").substring("rwxrwxrwx ".length());
  }

  private static String line(GeneratedFile file) {
    return PosixFilePermissions.toString(Disk.permissions(file.mode())) + " " + text(file);
  }

  private static String text(GeneratedFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
