package io.hadsl.core.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * The file {@code .ha-dsl-state}: the stamps of all files at the end of a run, and what the run
 * left. It holds on this machine only; where it is missing or damaged, files are compared as if
 * there never had been one.
 */
final class StateFile {

  private static final String HEAD = "ha-dsl-state-2\n";
  private static final long PAUSE_MILLIS = 2;
  private static final int MOST_PAUSES = 20;

  private StateFile() {}

  /**
   * Writes down the stamps of files, all of which were seen to be right.
   *
   * <p>Times are coarse: a file may be changed again without another time, if that is soon enough.
   * So this first waits until the file system's clock has gone on; what is changed from then on
   * gets another time than all files have.
   *
   * @param root where the state file goes; the files themselves may still be elsewhere
   * @param scratch a file that may be written to, on the same file system
   */
  static void save(Path root, Path scratch, RunRecord run, List<String> paths, List<Stamp> stamps) {
    try {
      write(root, scratch, run, paths, stamps);
    } catch (IOException e) {
      // The files are what matters, and they are written. The next run compares them.
    }
  }

  private static void write(
      Path root, Path scratch, RunRecord run, List<String> paths, List<Stamp> stamps)
      throws IOException {
    long latest = Long.MIN_VALUE;
    for (Stamp stamp : stamps) {
      latest = Math.max(latest, stamp.changed());
    }
    if (latest == Stamp.NONE.changed() || !waitUntilAfter(latest, scratch)) {
      return;
    }
    byte[] said = run.said().getBytes(UTF_8);
    byte[] text = (run.key() + '\n' + String.join("\n", paths) + '\n').getBytes(UTF_8);
    ByteBuffer body =
        ByteBuffer.allocate(
            2 * Integer.BYTES + said.length + text.length + stamps.size() * 2 * Long.BYTES);
    body.putInt(said.length).put(said).putInt(text.length).put(text);
    for (Stamp stamp : stamps) {
      body.putLong(stamp.changed()).putLong(stamp.inode());
    }
    byte[] head = HEAD.getBytes(UTF_8);
    ByteBuffer all = ByteBuffer.allocate(head.length + Long.BYTES + body.capacity());
    all.put(head).putLong(crc(body.array(), 0)).put(body.array());
    Files.write(scratch, all.array());
    Files.move(scratch, root.resolve(PathRules.STATE), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Returns what the last run remembered, if no file was touched since and no run was killed. Looks
   * at one file after the other: whoever asks has other work for the other processors meanwhile.
   */
  static Optional<LastWrite> recall(Path root) throws IOException {
    Path file = root.resolve(PathRules.STATE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Disk.look(root.resolve(PathRules.WORKSHOP)) != null) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
    byte[] head = HEAD.getBytes(UTF_8);
    int start = head.length + Long.BYTES;
    if (all.limit() < start + Integer.BYTES
        || !all.slice(0, head.length).equals(ByteBuffer.wrap(head))
        || all.getLong(head.length) != crc(all.array(), start)) {
      return Optional.empty();
    }
    all.position(start);
    String said = text(all);
    List<String> lines = lines(text(all));
    List<String> paths = lines.subList(1, lines.size());
    return areUntouched(root, paths, all.slice())
        // The manifest is not counted.
        ? Optional.of(new LastWrite(new RunRecord(lines.get(0), said), paths.size() - 1))
        : Optional.empty();
  }

  private static String text(ByteBuffer from) {
    byte[] bytes = new byte[from.getInt()];
    from.get(bytes);
    return new String(bytes, UTF_8);
  }

  private static boolean areUntouched(Path root, List<String> paths, ByteBuffer stamps)
      throws IOException {
    for (String path : paths) {
      Stamp then = new Stamp(stamps.getLong(), stamps.getLong());
      if (!Stamp.of(root.resolve(path)).equals(then)) {
        return false;
      }
    }
    return true;
  }

  private static boolean waitUntilAfter(long time, Path scratch) throws IOException {
    for (int i = 0; i < MOST_PAUSES; i++) {
      if (Stamp.now(scratch) > time) {
        return true;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      lines.add(text.substring(from, to));
      from = to + 1;
    }
    return lines;
  }

  private static long crc(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return crc.getValue();
  }
}
