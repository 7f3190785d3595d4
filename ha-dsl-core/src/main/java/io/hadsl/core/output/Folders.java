package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What stands where the folders of a tree belong; each is looked at once. For several threads. */
final class Folders {

  private final Path root;
  private final Map<String, Found> known = new ConcurrentHashMap<>();

  Folders(Path root) {
    this.root = root;
    known.put("", Found.FOLDER);
  }

  /** Returns what stands at a path. Below anything but a real folder there is nothing. */
  Found at(String folder) throws IOException {
    Found found = known.get(folder);
    if (found == null) {
      boolean reachable = at(PathRules.parent(folder)) == Found.FOLDER;
      found = reachable ? Found.of(Disk.look(root.resolve(folder))) : Found.ABSENT;
      known.put(folder, found);
    }
    return found;
  }

  /** Returns the link that stands on the way to a path, or an empty string. */
  String linkAbove(String path) throws IOException {
    String folder = PathRules.parent(path);
    while (!folder.isEmpty()) {
      if (at(folder) == Found.LINK) {
        return folder;
      }
      folder = PathRules.parent(folder);
    }
    return "";
  }
}
