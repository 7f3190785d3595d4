package io.hadsl.core.output;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds: either bytes in memory, which several files may share and which are hashed
 * once, or a renderer that makes them anew each time, so that a tree of any size takes little
 * memory and the threads that write also render.
 */
final class FileContent {

  private final Supplier<byte[]> source;
  private final boolean held;
  private @Nullable String sha256;

  private FileContent(Supplier<byte[]> source, boolean held) {
    this.source = source;
    this.held = held;
  }

  /** Bytes that nobody changes from now on. */
  static FileContent held(byte[] bytes) {
    return new FileContent(() -> bytes, true);
  }

  /** Bytes made when asked for, the same each time. */
  static FileContent rendered(Supplier<byte[]> renderer) {
    return new FileContent(renderer, false);
  }

  /** The bytes, which the caller does not change. */
  byte[] bytes() {
    return source.get();
  }

  /** Whether nobody but the caller has what {@link #bytes} returned. */
  boolean isFresh() {
    return !held;
  }

  /** The digest of what {@link #bytes} returned. Threads that ask at once may each compute it. */
  String sha256(byte[] bytes) {
    if (!held) {
      return Sha256.of(bytes);
    }
    String known = sha256;
    if (known == null) {
      known = Sha256.of(bytes);
      sha256 = known;
    }
    return known;
  }
}
