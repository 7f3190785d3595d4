package io.hadsl.core.output;

import io.hadsl.core.concurrent.AllProcessors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of {@code manifest.json}: what a run wrote, one line per file, sorted by path. */
final class Manifest {

  static final Manifest EMPTY = new Manifest(List.of());

  private static final String HEAD = "{\"format\":\"ha-dsl-manifest-1\",\"files\":[\n";
  private static final String TAIL = "]}\n";

  /** Most lines are no longer. */
  private static final int LINE = 256;

  /** Lines made by one thread at a time. */
  private static final int SHARE = 512;

  private final List<Entry> entries;
  private final Map<String, Entry> byPath;
  private final GeneratedFile file;

  private Manifest(List<Entry> entries) {
    this.entries = entries;
    this.byPath = new HashMap<>(2 * entries.size());
    for (Entry entry : entries) {
      byPath.put(entry.path(), entry);
    }
    this.file = file(entries);
  }

  /** Returns the file that lists the entries, in their order. */
  static GeneratedFile file(List<Entry> entries) {
    return GeneratedFile.holding(PathRules.MANIFEST, bytes(entries));
  }

  /** One written file. */
  record Entry(String path, String sha256, int mode, Origin origin) {

    /** The entry of a file, given its bytes; hashing them is what takes the time. */
    static Entry of(GeneratedFile file, byte[] bytes) {
      return new Entry(file.path(), file.sha256(bytes), file.mode(), file.origin());
    }

    private byte[] line() {
      StringBuilder out = new StringBuilder(LINE);
      out.append("{\"path\":");
      JsonText.append(out, path);
      out.append(",\"sha256\":\"").append(sha256).append("\",\"mode\":\"").append(octal(mode));
      out.append("\",\"element\":");
      JsonText.append(out, origin.element());
      out.append(",\"location\":");
      JsonText.append(out, origin.location());
      return utf8(out.append('}').toString());
    }
  }

  /** Returns the manifest of a tree's files, in the order of the tree. */
  static Manifest of(Entry[] entries) {
    return new Manifest(List.of(entries));
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
    List<Entry> entries = new ArrayList<>();
    int line = 1;
    for (int from = HEAD.length(); from < text.length() - TAIL.length(); ) {
      line++;
      int to = text.indexOf('\n', from);
      Entry entry = EntryReader.read(text.substring(from, to), line);
      if (!entries.isEmpty() && entry.path().compareTo(entries.get(line - 3).path()) <= 0) {
        throw new IllegalArgumentException("line " + line + ": the files are not in order");
      }
      entries.add(entry);
      from = to + 1;
    }
    Manifest manifest = new Manifest(entries);
    // Whatever else the reader let pass (a comma, another escape) shows here.
    if (!Arrays.equals(manifest.file.bytes(), bytes)) {
      throw new IllegalArgumentException("its lines are not in the order or form ha-dsl writes");
    }
    return manifest;
  }

  /** Returns the file that holds this manifest. */
  GeneratedFile toFile() {
    return file;
  }

  /** Returns what it lists, sorted by path. */
  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  @Nullable Entry get(String path) {
    return byPath.get(path);
  }

  /** Returns the files that this manifest has and the tree has not. */
  List<Entry> notIn(FileTree tree) {
    List<GeneratedFile> files = tree.files();
    List<Entry> stale = new ArrayList<>();
    int at = 0; // both are sorted
    for (Entry entry : entries) {
      while (at < files.size() && files.get(at).path().compareTo(entry.path()) < 0) {
        at++;
      }
      if (at == files.size() || !files.get(at).path().equals(entry.path())) {
        stale.add(entry);
      }
    }
    return stale;
  }

  private static byte[] bytes(List<Entry> entries) {
    List<byte[]> lines = AllProcessors.map(entries, SHARE, Entry::line);
    byte[] between = utf8(",\n");
    Chunks all = new Chunks();
    all.add(utf8(HEAD));
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        all.add(between);
      }
      all.add(lines.get(i));
    }
    all.add(utf8(lines.isEmpty() ? TAIL : "\n" + TAIL));
    return all.joined();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String octal(int mode) {
    return "0" + Integer.toOctalString(mode);
  }
}
