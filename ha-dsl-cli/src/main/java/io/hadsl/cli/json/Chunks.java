package io.hadsl.cli.json;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes as they come, put together once: what is large is not copied again and again to grow. */
final class Chunks extends OutputStream {

  private final List<byte[]> chunks = new ArrayList<>();

  @Override
  public void write(int oneByte) {
    chunks.add(new byte[] {(byte) oneByte});
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    chunks.add(Arrays.copyOfRange(bytes, from, from + count));
  }

  /** Adds all that another one has, without a copy. */
  void add(Chunks others) {
    chunks.addAll(others.chunks);
  }

  /** All bytes in their order. */
  byte[] joined() {
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
