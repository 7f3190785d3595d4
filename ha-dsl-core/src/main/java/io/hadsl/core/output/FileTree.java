package io.hadsl.core.output;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that a run makes, in memory and sorted by path. Immutable.
 *
 * <p>Every path in a tree is safe to write below a directory: relative, separated by {@code /},
 * with no empty, {@code .} or {@code ..} name, no control character and no backslash (but for
 * {@code \xHH}, which names of systemd units hold), each name at most 255 bytes long, none of them
 * also the folder of another, and neither {@code manifest.json} nor below {@code .ha-dsl}, which
 * the {@link FileTreeWriter} keeps for itself.
 */
public final class FileTree {

  private final SortedMap<String, GeneratedFile> byPath;
  private final List<GeneratedFile> files;
  private final NavigableSet<String> folders;

  private FileTree(SortedMap<String, GeneratedFile> byPath, NavigableSet<String> folders) {
    this.byPath = byPath;
    this.files = List.copyOf(byPath.values());
    this.folders = folders;
  }

  /** Returns a builder of a tree. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns one tree that holds the files of all.
   *
   * @throws IllegalArgumentException if two trees claim one path
   */
  public static FileTree merge(FileTree... trees) {
    Builder merged = builder();
    for (FileTree tree : trees) {
      tree.files.forEach(merged::add);
    }
    return merged.build();
  }

  /** Returns the files, sorted by path. */
  public List<GeneratedFile> files() {
    return files;
  }

  /** Returns the file at a path, if the tree has one. */
  public Optional<GeneratedFile> get(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Every folder that the files need, sorted, so that a folder comes before those inside it. */
  NavigableSet<String> folders() {
    return folders;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileTree tree && files.equals(tree.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return byPath.keySet().toString();
  }

  /** Collects the files of a tree, in any order. */
  public static final class Builder {

    private final TreeMap<String, GeneratedFile> byPath = new TreeMap<>();

    private Builder() {}

    /**
     * Adds a file.
     *
     * @throws IllegalArgumentException if its path is not one a tree may hold (see {@link
     *     FileTree}), or was added before; the message then names both origins
     */
    public Builder add(GeneratedFile file) {
      PathRules.checkFile(file.path());
      GeneratedFile other = byPath.putIfAbsent(file.path(), file);
      if (other != null) {
        throw clash(other, file, "is made twice", "give one of them another path");
      }
      return this;
    }

    /**
     * Returns the tree.
     *
     * @throws IllegalArgumentException if a file is also the folder of another
     */
    public FileTree build() {
      Set<String> seen = new HashSet<>();
      for (GeneratedFile file : byPath.values()) {
        String folder = PathRules.parent(file.path());
        // A folder seen before was walked up to the root before.
        while (!folder.isEmpty() && seen.add(folder)) {
          GeneratedFile other = byPath.get(folder);
          if (other != null) {
            throw clash(
                other, file, "is a file and also the folder of another", "rename one of them");
          }
          folder = PathRules.parent(folder);
        }
      }
      return new FileTree(
          new TreeMap<>(byPath), Collections.unmodifiableNavigableSet(new TreeSet<>(seen)));
    }

    private static IllegalArgumentException clash(
        GeneratedFile one, GeneratedFile other, String what, String fix) {
      return new IllegalArgumentException(
          "%s %s: %s comes from %s, %s from %s; %s"
              .formatted(
                  one.path(), what, one.path(), one.origin(), other.path(), other.origin(), fix));
    }
  }
}
