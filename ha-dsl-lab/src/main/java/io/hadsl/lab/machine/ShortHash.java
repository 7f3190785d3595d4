package io.hadsl.lab.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Short names that differ as paths do, for what the kernel gives little room. */
final class ShortHash {

  private ShortHash() {}

  /** Eight digits that stand for a path. */
  static String of(Path path) {
    CRC32 crc = new CRC32();
    crc.update(path.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
