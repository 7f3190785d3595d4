package io.hadsl.proof.reader;

import java.util.regex.Pattern;

/** Ways in which more than one program names a line of a file, and says what is wrong with it. */
final class Lines {

  /** {@code FILE:LINE: MESSAGE} (GNU Coding Standards, "Formatting Error Messages"). */
  static final Pattern GNU = Pattern.compile("(?<file>/.*?):(?<line>\\d+): (?<message>.*)");

  /** PHP's own way. */
  static final Pattern PHP =
      Pattern.compile("(?<message>.*) in (?<file>/.*?) on line (?<line>\\d+)");

  private Lines() {}
}
