package io.hadsl.core.model;

import io.hadsl.core.resource.TextFile;
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
 */
public record LocalState(
    List<String> packages, List<TextFile> files, SortedMap<String, String> sysctls) {

  /** Nothing. */
  public static final LocalState NONE =
      new LocalState(List.of(), List.of(), Collections.emptySortedMap());

  /** Copies the lists. */
  public LocalState {
    packages = List.copyOf(packages);
    files = List.copyOf(files);
    sysctls = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(sysctls)));
  }
}
