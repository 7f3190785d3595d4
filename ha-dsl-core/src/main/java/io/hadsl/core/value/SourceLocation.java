package io.hadsl.core.value;

import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the user's code.
 *
 * @param file the source file's simple name, such as {@code PublikHa.java}
 * @param line the line, from 1; 0 where it is unknown
 */
public record SourceLocation(String file, int line) {

  /** The place of something that no line of code declared. */
  public static final SourceLocation UNKNOWN = new SourceLocation("", 0);

  /** Frames of reflection are the JDK's own, and passed over as such; hiding them costs more. */
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES);

  /** The frame at which a walk is. It runs for each declaration, so no pipeline is built. */
  private static final class Walk implements Consumer<StackWalker.StackFrame> {
    private StackWalker.@Nullable StackFrame at;

    @Override
    public void accept(StackWalker.StackFrame frame) {
      at = frame;
    }

    SourceLocation firstUserCode(Spliterator<StackWalker.StackFrame> frames) {
      while (frames.tryAdvance(this)) {
        StackWalker.StackFrame frame = at;
        if (frame != null && isUserCode(frame.getClassName())) {
          return new SourceLocation(fileOf(frame), Math.max(0, frame.getLineNumber()));
        }
      }
      return UNKNOWN;
    }
  }

  private static SourceLocation firstUserCode(Stream<StackWalker.StackFrame> frames) {
    return new Walk().firstUserCode(frames.spliterator());
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

  // By hand, as in ElementId: findings are put together by it.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SourceLocation that && line == that.line && file.equals(that.file));
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + line;
  }

  /** As IDEs link it: {@code PublikHa.java:27}. Empty where unknown. */
  @Override
  public String toString() {
    return file.isEmpty() ? "" : file + ":" + line;
  }
}
