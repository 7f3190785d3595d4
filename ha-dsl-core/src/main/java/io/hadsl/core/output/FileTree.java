package io.hadsl.core.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that a run makes, in memory and sorted by path. Immutable.
 *
 * <p>Every path in a tree is safe to write below a directory: relative, separated by {@code /},
 * with no empty, {@code .} or {@code ..} name, no control character and no backslash (but for
 * {@code \xHH}, which names of systemd units hold), each name at most 255 bytes long, none of them
 * also the folder of another, no two of them equal but for the case of letters, and neither {@code
 * manifest.json} nor {@code .ha-dsl-state} nor below {@code .ha-dsl}, which the {@link
 * FileTreeWriter} keeps for itself.
 */
public final class FileTree {

  /** In one piece: it is asked a million times. */
  private static final Comparator<GeneratedFile> BY_PATH =
      (one, other) -> one.path().compareTo(other.path());

  private final List<GeneratedFile> files;
  private final Set<String> folders;

  /** Files and folders of which lower case may be another; few are. */
  private final Set<String> cased;

  private FileTree(List<GeneratedFile> files, Set<String> folders, Set<String> cased) {
    this.files = files;
    this.folders = folders;
    this.cased = cased;
  }

  /** Returns a builder of a tree. */
  public static Builder builder() {
    return new Builder(0, 0);
  }

  /**
   * Returns one tree that holds the files of all.
   *
   * @throws IllegalArgumentException if two trees claim one path
   */
  public static FileTree merge(FileTree... trees) {
    int files = 0;
    int folders = 0;
    for (FileTree tree : trees) {
      files += tree.files.size();
      folders += tree.folders.size();
    }
    Builder merged = new Builder(files, folders);
    for (FileTree tree : trees) {
      merged.addAll(tree);
    }
    return merged.build();
  }

  /** Returns the files, sorted by path. */
  public List<GeneratedFile> files() {
    return files;
  }

  /** Returns the file at a path, if the tree has one. */
  public Optional<GeneratedFile> get(String path) {
    int low = 0;
    int high = files.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (files.get(middle).path().compareTo(path) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < files.size() && files.get(low).path().equals(path)
        ? Optional.of(files.get(low))
        : Optional.empty();
  }

  /** Every folder that the files need, sorted, so that a folder comes before those inside it. */
  NavigableSet<String> folders() {
    return new TreeSet<>(folders);
  }

  /** Whether the files need this folder. */
  boolean hasFolder(String path) {
    return folders.contains(path);
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
    return files.stream().map(GeneratedFile::path).toList().toString();
  }

  /** Collects the files of a tree, in any order. */
  public static final class Builder {

    /** As they come: files that come sorted, as those of a tree do, are sorted again in no time. */
    private List<GeneratedFile> files;

    private Set<String> folders;
    private Set<String> cased = new HashSet<>();

    /** Whether a tree has these collections: it is copied only for a builder that goes on. */
    private boolean built;

    private Builder(int expectedFiles, int expectedFolders) {
      files = new ArrayList<>(expectedFiles);
      folders = new HashSet<>(2 * expectedFolders);
    }

    /**
     * Adds a file.
     *
     * @throws IllegalArgumentException if its path is not one a tree may hold (see {@link
     *     FileTree})
     */
    public Builder add(GeneratedFile file) {
      leaveWhatIsBuilt();
      String path = file.path();
      // A folder known before was looked at before, and walked up to the root.
      String parent = PathRules.parent(path);
      String known = knownFolder(parent);
      PathRules.checkFile(path, known);
      files.add(file);
      boolean plain = !cased.contains(known) && CaseClash.isPlain(path, known.length());
      if (!plain) {
        cased.add(path);
      }
      String folder = parent;
      while (folder.length() > known.length()) {
        folders.add(folder);
        if (!plain && !CaseClash.isPlain(folder, 0)) {
          cased.add(folder);
        }
        folder = PathRules.parent(folder);
      }
      return this;
    }

    private String knownFolder(String parent) {
      String folder = parent;
      while (!folder.isEmpty() && !folders.contains(folder)) {
        folder = PathRules.parent(folder);
      }
      return folder;
    }

    /** Adds the files of another tree. */
    public Builder addAll(FileTree tree) {
      leaveWhatIsBuilt();
      // Their paths were looked at when they entered that tree.
      files.addAll(tree.files);
      folders.addAll(tree.folders);
      cased.addAll(tree.cased);
      return this;
    }

    /**
     * Returns the tree.
     *
     * @throws IllegalArgumentException if a path was added twice, or a file is also the folder of
     *     another; the message names both origins
     * @throws OutputException if two paths differ by the case of letters only
     */
    public FileTree build() {
      leaveWhatIsBuilt();
      files.sort(BY_PATH);
      refuseTwins();
      files.forEach(this::refuseFolder);
      FileTree tree = new FileTree(Collections.unmodifiableList(files), folders, cased);
      CaseClash.refuse(tree, cased);
      built = true;
      return tree;
    }

    private void refuseTwins() {
      for (int i = 1; i < files.size(); i++) {
        if (files.get(i).path().equals(files.get(i - 1).path())) {
          throw clash(
              files.get(i - 1), files.get(i), "is made twice", "give one of them another path");
        }
      }
    }

    private void refuseFolder(GeneratedFile file) {
      if (folders.contains(file.path())) {
        throw clash(
            file,
            firstBelow(file.path() + "/", files),
            "is a file and also the folder of another",
            "rename one of them");
      }
    }

    private void leaveWhatIsBuilt() {
      if (built) {
        files = new ArrayList<>(files);
        folders = new HashSet<>(folders);
        cased = new HashSet<>(cased);
        built = false;
      }
    }

    private static GeneratedFile firstBelow(String folder, List<GeneratedFile> files) {
      for (GeneratedFile file : files) {
        if (file.path().startsWith(folder)) {
          return file;
        }
      }
      throw new AssertionError(folder + " is the folder of no file");
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
