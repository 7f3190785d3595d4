package io.hadsl.core.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few things the writer does to files. No method follows a symbolic link. */
final class Disk {

  private static final int BUFFER = 1 << 16;

  private static final ThreadLocal<ByteBuffer> BUFFERS =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(BUFFER));

  private Disk() {}

  /** Returns what stands at a path, or null if nothing does; so also below what is no folder. */
  static @Nullable PosixFileAttributes look(Path path) throws IOException {
    try {
      return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    } catch (FileSystemException e) {
      // The system's words for this are translated, so look rather than read them.
      Path parent = path.getParent();
      if (parent != null && Found.of(look(parent)) != Found.FOLDER) {
        return null;
      }
      throw e;
    }
  }

  /**
   * The permissions of files that nobody gives any to, in a place and below it: all but what the
   * umask or the folder's access list takes away.
   */
  static Set<PosixFilePermission> usualPermissions(Path scratch) throws IOException {
    Files.deleteIfExists(scratch);
    Files.createFile(scratch);
    return Files.getPosixFilePermissions(scratch, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes a file that must not exist yet, with exactly this mode.
   *
   * @param usual the permissions that it gets if nothing is said
   */
  static void create(Path path, byte[] content, int mode, Set<PosixFilePermission> usual)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      // In pieces: a channel copies what it is given out of the heap first, and keeps that room.
      for (int from = 0; from < content.length; from += BUFFER) {
        ByteBuffer piece = ByteBuffer.wrap(content, from, Math.min(BUFFER, content.length - from));
        while (piece.hasRemaining()) {
          channel.write(piece);
        }
      }
    }
    Set<PosixFilePermission> wanted = permissions(mode);
    if (!wanted.equals(usual)) {
      // A mode given at creation would be cut by the umask; this one is not.
      Files.setPosixFilePermissions(path, wanted);
    }
  }

  /** Tells whether a regular file holds exactly these bytes. */
  static boolean holds(Path path, byte[] content) throws IOException {
    ByteBuffer expected = ByteBuffer.wrap(content);
    try (FileChannel channel = open(path)) {
      ByteBuffer buffer = BUFFERS.get();
      while (channel.read(buffer.clear()) >= 0) {
        buffer.flip();
        if (buffer.remaining() > expected.remaining()) {
          return false;
        }
        ByteBuffer part = expected.slice().limit(buffer.remaining());
        if (!buffer.equals(part)) {
          return false;
        }
        expected.position(expected.position() + buffer.remaining());
      }
    }
    return !expected.hasRemaining();
  }

  /** Returns the digest of a regular file. */
  static String sha256(Path path) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (FileChannel channel = open(path)) {
      ByteBuffer buffer = BUFFERS.get();
      while (channel.read(buffer.clear()) >= 0) {
        digest.update(buffer.flip());
      }
    }
    return Sha256.hex(digest.digest());
  }

  /** Removes a folder that is empty; leaves one that is not, and whatever is no folder. */
  static void removeIfEmpty(Path folder) throws IOException {
    try {
      if (Found.of(look(folder)) == Found.FOLDER) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      // Someone put a file there meanwhile: it is theirs, and so is the folder now.
    }
  }

  /** Removes a folder of the writer's own with all that is in it; absent is as good. */
  static void removeAll(Path folder) throws IOException {
    if (look(folder) == null) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns the permission set of a mode such as 0644. */
  static Set<PosixFilePermission> permissions(int mode) {
    EnumSet<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      // The constants stand in the order of the bits, OWNER_READ (0400) first.
      if ((mode & (0400 >> i)) != 0) {
        set.add(all[i]);
      }
    }
    return set;
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }
}
