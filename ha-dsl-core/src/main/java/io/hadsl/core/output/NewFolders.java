package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes the folders of files that come sorted by path: only those of the last file are remembered,
 * because nothing comes back to a folder once it is left.
 */
final class NewFolders {

  private final Deque<Folder> open = new ArrayDeque<>();

  /** A folder; its prefix is what the paths of all that is in it begin with. */
  private record Folder(String prefix, Path place) {}

  NewFolders(Path root) {
    open.push(new Folder("", root));
  }

  /** Where a file goes; its folder is made. */
  Path place(String path) throws IOException {
    Folder folder = open.element();
    while (!path.startsWith(folder.prefix)) {
      open.pop();
      folder = open.element();
    }
    int name = folder.prefix.length();
    for (int slash = path.indexOf('/', name); slash >= 0; slash = path.indexOf('/', name)) {
      folder = new Folder(path.substring(0, slash + 1), make(folder, path.substring(name, slash)));
      open.push(folder);
      name = slash + 1;
    }
    return folder.place.resolve(path.substring(name));
  }

  private static Path make(Folder parent, String name) throws IOException {
    Path place = parent.place.resolve(name);
    try {
      Files.createDirectory(place);
    } catch (FileAlreadyExistsException e) {
      // By another thread, with other files: nobody else knows of this place.
    }
    return place;
  }
}
