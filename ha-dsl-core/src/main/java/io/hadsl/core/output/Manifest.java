package io.hadsl.core.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of {@code manifest.json}: what a run wrote, one line per file, sorted by path. */
final class Manifest {

  static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String HEAD = "{\"format\":\"ha-dsl-manifest-1\",\"files\":[\n";
  private static final String TAIL = "]}\n";

  private final SortedMap<String, Entry> entries;
  private final GeneratedFile file;

  private Manifest(SortedMap<String, Entry> entries) {
    this.entries = entries;
    this.file = new GeneratedFile(PathRules.MANIFEST, 0644, bytes(entries.values()), Origin.NONE);
  }

  /** One written file. */
  record Entry(String path, String sha256, int mode, Origin origin) {

    private void appendTo(StringBuilder out) {
      out.append("{\"path\":");
      JsonText.append(out, path);
      out.append(",\"sha256\":\"").append(sha256).append("\",\"mode\":\"").append(octal(mode));
      out.append("\",\"element\":");
      JsonText.append(out, origin.element());
      out.append(",\"location\":");
      JsonText.append(out, origin.location());
      out.append('}');
    }
  }

  /** Returns the manifest of a tree; hashing is what takes the time. */
  static Manifest of(FileTree tree, int threads) throws IOException {
    List<GeneratedFile> files = tree.files();
    Entry[] hashed = new Entry[files.size()];
    Parallel.blocks(
        threads,
        hashed.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            GeneratedFile file = files.get(i);
            hashed[i] = new Entry(file.path(), Sha256.of(file.bytes()), file.mode(), file.origin());
          }
        });
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (Entry entry : hashed) {
      entries.put(entry.path(), entry);
    }
    return new Manifest(entries);
  }

  /**
   * Reads the bytes of {@link #toFile}, and nothing else.
   *
   * @throws IllegalArgumentException if another program or a person wrote it
   */
  static Manifest parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith(HEAD) || !text.endsWith(TAIL)) {
      throw new IllegalArgumentException("it does not begin and end as ha-dsl writes it");
    }
    TreeMap<String, Entry> entries = new TreeMap<>();
    int line = 1;
    for (int from = HEAD.length(); from < text.length() - TAIL.length(); ) {
      line++;
      int to = text.indexOf('\n', from);
      Entry entry = EntryReader.read(text.substring(from, to), line);
      entries.put(entry.path(), entry);
      from = to + 1;
    }
    Manifest manifest = new Manifest(entries);
    // Whatever the reader let pass (order, duplicates, another escape) shows here.
    if (!Arrays.equals(manifest.file.bytes(), bytes)) {
      throw new IllegalArgumentException("its lines are not in the order or form ha-dsl writes");
    }
    return manifest;
  }

  /** Returns the file that holds this manifest. */
  GeneratedFile toFile() {
    return file;
  }

  @Nullable Entry get(String path) {
    return entries.get(path);
  }

  /** Returns the files that this manifest has and the tree has not. */
  List<Entry> notIn(FileTree tree) {
    List<Entry> stale = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (tree.get(entry.path()).isEmpty()) {
        stale.add(entry);
      }
    }
    return stale;
  }

  private static byte[] bytes(Collection<Entry> entries) {
    StringBuilder out = new StringBuilder(200 * entries.size() + 100).append(HEAD);
    int left = entries.size();
    for (Entry entry : entries) {
      entry.appendTo(out);
      left--;
      out.append(left == 0 ? "\n" : ",\n");
    }
    return out.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String octal(int mode) {
    return "0" + Integer.toOctalString(mode);
  }
}
