package io.hadsl.core.model;

import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.DeclaredAt;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a node has for itself, outside any service.
 *
 * @param packages Debian packages, in the order given
 * @param files files, in the order given
 * @param sysctls kernel settings by key, such as {@code net.ipv4.ip_nonlocal_bind}
 * @param fileLines the line that declared each file
 */
public record LocalState(
    List<String> packages,
    List<TextFile> files,
    SortedMap<String, String> sysctls,
    List<DeclaredAt> fileLines) {

  /** Nothing. */
  public static final LocalState NONE =
      new LocalState(List.of(), List.of(), Collections.emptySortedMap(), List.of());

  /** Copies the lists, and gives files without a line none. */
  public LocalState {
    packages = List.copyOf(packages);
    files = List.copyOf(files);
    sysctls = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(sysctls)));
    fileLines =
        fileLines.size() == files.size()
            ? List.copyOf(fileLines)
            : Collections.nCopies(files.size(), DeclaredAt.NOWHERE);
  }
}
