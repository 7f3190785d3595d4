package io.hadsl.core.output;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * How a file looked when it was compared, to notice an edit between then and its replacement. The
 * inode is left out: an overlay file system may give a file another one when it is renamed.
 */
record Seen(long size, FileTime modified) {

  static Seen of(BasicFileAttributes attributes) {
    return new Seen(attributes.size(), attributes.lastModifiedTime());
  }
}
