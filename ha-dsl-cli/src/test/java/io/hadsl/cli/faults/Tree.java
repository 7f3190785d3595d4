package io.hadsl.cli.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What stands in an output directory, without what the writer keeps for itself. */
final class Tree {

  private Tree() {}

  /** Each file and folder by its path: permissions and digest. */
  static Map<String, String> of(Path root) throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = root.relativize(path).toString();
        if (!name.isEmpty() && !name.startsWith(".ha-dsl")) {
          found.put(name, look(path));
        }
      }
    }
    return found;
  }

  /** What is not as expected, for a message that can be read. */
  static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    Set<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(found.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(expected.get(path), found.get(path)))
        .map(path -> path + ": " + expected.get(path) + ", found " + found.get(path))
        .toList();
  }

  /** Whether a run was cut short amid its steps. */
  static boolean isPending(Path root) {
    return Files.exists(root.resolve(".ha-dsl/journal"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static String look(Path path) throws IOException {
    String permissions =
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    if (Files.isDirectory(path)) {
      return permissions;
    }
    byte[] bytes = Files.readAllBytes(path);
    return permissions + " " + bytes.length + " bytes " + sha256(bytes);
  }
}
