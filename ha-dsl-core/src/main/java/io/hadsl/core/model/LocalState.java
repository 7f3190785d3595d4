package io.hadsl.core.model;

import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

  private static final Pattern SYSCTL =
      Pattern.compile("[a-z0-9_]{1,60}([./][A-Za-z0-9_-]{1,60}){1,9}");

  /** Nothing. */
  public static final LocalState NONE =
      new LocalState(List.of(), List.of(), Collections.emptySortedMap(), List.of());

  /** Checks names and values, copies the lists, and gives files without a line none. */
  public LocalState {
    packages.forEach(OsPackage::new);
    sysctls.forEach(LocalState::checkSysctl);
    packages = List.copyOf(packages);
    files = List.copyOf(files);
    sysctls = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(sysctls)));
    fileLines =
        fileLines.size() == files.size()
            ? List.copyOf(fileLines)
            : Collections.nCopies(files.size(), DeclaredAt.NOWHERE);
  }

  /** Refuses a setting of the kernel that a line of sysctl.d(5) could not hold; returns its key. */
  static String checkSysctl(String key, String value) {
    Texts.matching("sysctl", key, SYSCTL, "a dotted key, such as \"vm.swappiness\"");
    Texts.line("value of sysctl " + key, value);
    if (!value.equals(value.strip())) {
      throw Texts.refusal("value of sysctl " + key, value, "a value without blanks around it");
    }
    return key;
  }
}
