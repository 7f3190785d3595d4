package io.hadsl.core.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that is in a directory, as text that compares and shows well. */
final class Snapshot {

  private Snapshot() {}

  /** Returns a line for each file and folder, by its path: permissions and content. */
  static Map<String, String> of(Path root) {
    return collect(root, false);
  }

  /** Returns the same with the inode and time of each file, to see that none was touched. */
  static Map<String, String> withIdentity(Path root) {
    return collect(root, true);
  }

  private static Map<String, String> collect(Path root, boolean identity) {
    TreeMap<String, String> lines = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.filter(p -> !p.equals(root))::iterator) {
        lines.put(root.relativize(path).toString(), line(path, identity));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static String line(Path path, boolean identity) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    String permissions = PosixFilePermissions.toString(attributes.permissions());
    if (attributes.isSymbolicLink()) {
      return "-> " + Files.readSymbolicLink(path);
    }
    if (attributes.isDirectory()) {
      return "folder " + permissions;
    }
    String content = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    String who = identity ? attributes.fileKey() + " " + attributes.lastModifiedTime() + " " : "";
    return permissions + " " + who + content;
  }
}
