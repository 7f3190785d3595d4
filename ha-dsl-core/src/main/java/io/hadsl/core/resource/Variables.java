package io.hadsl.core.resource;

import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Texts;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A command's environment: few variables, checked, in the order in which they were set. It does not
 * change, so that a command with one more variable checks only that one.
 */
final class Variables extends AbstractMap<String, String> {

  static final Variables NONE = new Variables(new String[0]);

  private static final int LONGEST = 130_000;
  private static final CharSet FIRST = CharSet.of("A-Z");
  private static final CharSet REST = CharSet.of("A-Z0-9_");

  /** Each key, followed by its value. */
  private final String[] pairs;

  private Variables(String[] pairs) {
    this.pairs = pairs;
  }

  static Variables copyOf(Map<String, String> map) {
    if (map instanceof Variables variables) {
      return variables;
    }
    Variables all = NONE;
    for (Map.Entry<String, String> each : map.entrySet()) {
      all = all.and(each.getKey(), each.getValue());
    }
    return all;
  }

  /** These and one more, in the place of the one with the same key if there is one. */
  Variables and(String key, String value) {
    if (key.isEmpty() || !FIRST.has(key.charAt(0)) || !REST.hasAll(key)) {
      throw Texts.refusal("variable", key, "capitals, digits and _, such as TARGET");
    }
    if (key.equals("PATH")) {
      throw new IllegalArgumentException(
          "variable PATH is that of all scripts: call a program that lies elsewhere by its whole path");
    }
    if (!value.isEmpty() && !Texts.isPlain(value)) {
      Texts.line("variable " + key, value);
    }
    checkLength(key, value);
    int at = indexOf(key);
    int place = at < 0 ? pairs.length : at;
    String[] all = new String[Math.max(pairs.length, place + 2)];
    System.arraycopy(pairs, 0, all, 0, pairs.length);
    all[place] = key;
    all[place + 1] = value;
    return new Variables(all);
  }

  /** The kernel takes 128 KiB for a variable with its name (execve(2), "MAX_ARG_STRLEN"). */
  private static void checkLength(String key, String value) {
    if (value.length() > LONGEST / 4
        && value.getBytes(StandardCharsets.UTF_8).length + key.length() > LONGEST) {
      throw new IllegalArgumentException(
          "variable "
              + key
              + " \""
              + Texts.shown(value)
              + "\" is too long for a process: use at most "
              + LONGEST
              + " bytes, or put it into a file");
    }
  }

  private int indexOf(@Nullable Object key) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return indexOf(key) >= 0;
  }

  @Override
  public @Nullable String get(@Nullable Object key) {
    int at = indexOf(key);
    return at < 0 ? null : pairs[at + 1];
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int i = 0; i < pairs.length; i += 2) {
      action.accept(pairs[i], pairs[i + 1]);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Variables that && Arrays.equals(pairs, that.pairs))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      hash += pairs[i].hashCode() ^ pairs[i + 1].hashCode();
    }
    return hash;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return pairs.length / 2;
      }

      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(pairs[next - 2], pairs[next - 1]);
    }
  }
}
