package io.hadsl.core.output;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a large file, in chunks as they come: put together once, not copied again and again
 * to grow.
 */
public final class Chunks extends OutputStream {

  private final List<byte[]> chunks = new ArrayList<>();

  /** Has no bytes yet. */
  public Chunks() {}

  @Override
  public void write(int oneByte) {
    chunks.add(new byte[] {(byte) oneByte});
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    chunks.add(Arrays.copyOfRange(bytes, from, from + count));
  }

  /**
   * Adds bytes without a copy.
   *
   * @param chunk which nobody changes from now on; it may stand in many
   */
  public void add(byte[] chunk) {
    chunks.add(chunk);
  }

  /**
   * Adds all that another one has by now, without a copy.
   *
   * @param others where to take them from
   */
  public void add(Chunks others) {
    chunks.addAll(others.chunks);
  }

  /**
   * All bytes in their order.
   *
   * @return an array of their own
   */
  public byte[] joined() {
    int length = 0;
    for (byte[] chunk : chunks) {
      length += chunk.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }
}
