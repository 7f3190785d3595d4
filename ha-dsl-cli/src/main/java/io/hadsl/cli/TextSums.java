package io.hadsl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Tells two long texts apart without holding either: two sums that fail in different ways, and the
 * length. Quicker than a digest, and nobody gains by making two texts alike.
 */
final class TextSums {

  private final CRC32 crc = new CRC32();
  private final Adler32 adler = new Adler32();
  private long length;

  /** Adds what follows in the text. */
  void add(String more) {
    byte[] bytes = more.getBytes(UTF_8);
    crc.update(bytes);
    adler.update(bytes);
    length += bytes.length;
  }

  /** The sums of all so far. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(crc.getValue(), 8)
        + HexFormat.of().toHexDigits(adler.getValue(), 8)
        + Long.toHexString(length);
  }
}
