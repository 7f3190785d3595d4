package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes whenever a file is touched: when its inode was changed, which unlike the time of its
 * last modification nobody can set back, and which inode it is, in case another takes its place.
 *
 * @param changed nanoseconds since 1970
 * @param inode its number
 */
record Stamp(long changed, long inode) {

  /** Stands for a file that is not there, or a system that does not say. */
  static final Stamp NONE = new Stamp(Long.MAX_VALUE, -1);

  private static final String ATTRIBUTES = "unix:ctime,ino";

  /** The stamp of what stands at a path, not following a link. */
  static Stamp of(Path path) throws IOException {
    Map<String, Object> attributes;
    try {
      attributes = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException | UnsupportedOperationException | IllegalArgumentException e) {
      return NONE;
    }
    return read(attributes.get("ctime"), attributes.get("ino"));
  }

  private static Stamp read(@Nullable Object changed, @Nullable Object inode) {
    return changed instanceof FileTime time && inode instanceof Long number
        ? new Stamp(time.to(TimeUnit.NANOSECONDS), number)
        : NONE;
  }

  /** The file system's own time: that of a file just written to, which need not be there yet. */
  static long now(Path scratch) throws IOException {
    Files.write(scratch, new byte[] {0});
    return of(scratch).changed();
  }
}
