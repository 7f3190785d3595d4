package io.hadsl.export.json;

import io.hadsl.core.value.DataSize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory and disk as {@link DataSize#toString} writes them. */
final class Sizes {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,13}) (MiB|GiB)");

  private Sizes() {}

  static DataSize read(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "size \""
              + text
              + "\" is not allowed: use a whole number of MiB or GiB, such as \"8 GiB\"");
    }
    long count = Long.parseLong(size.group(1));
    return size.group(2).equals("GiB") ? DataSize.gib(count) : DataSize.mib(count);
  }
}
