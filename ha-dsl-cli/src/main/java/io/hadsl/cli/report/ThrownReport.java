package io.hadsl.cli.report;

import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a person what was thrown: their own lines if their code is on the stack, and a short note
 * if it is not. A stack trace of ours helps nobody who writes a topology.
 */
public final class ThrownReport {

  private static final int FRAMES_SHOWN = 8;
  private static final String OURS = "io.hadsl.cli.";

  /** Topologies that are written as a person would. */
  private static final String EXAMPLES = "io.hadsl.examples.";

  private static final List<String> NOT_USERS =
      List.of("javax.", "sun.", "com.sun.", "com.palantir.", "picocli.", "tools.jackson.");

  private final Throwable thrown;
  private final List<StackTraceElement> usersFrames;

  private ThrownReport(Throwable thrown) {
    this.thrown = thrown;
    this.usersFrames = usersFrames(thrown);
  }

  /**
   * The report of something thrown.
   *
   * @param thrown what was thrown
   * @return its report
   */
  public static ThrownReport of(Throwable thrown) {
    return new ThrownReport(thrown);
  }

  /**
   * Whether a person's code was running, or gave what it may not give.
   *
   * @return false if the failure is ours alone
   */
  public boolean isUsers() {
    return !usersFrames.isEmpty() || thrown instanceof ExtensionException;
  }

  /**
   * What to print.
   *
   * @return lines without a newline at the end
   */
  public String text() {
    StringBuilder out = new StringBuilder(what());
    if (isUsers()) {
      appendUsersFrames(out);
    } else if (!(thrown instanceof OutOfMemoryError)) {
      out.append("\n  This is a fault of ha-dsl itself. Please report it with these lines:");
      appendFrames(out, List.of(thrown.getStackTrace()));
    }
    return out.toString();
  }

  private String what() {
    if (thrown instanceof StackOverflowError) {
      return isUsers()
          ? "the topology's code calls itself without end"
          : "ran out of stack (StackOverflowError)";
    }
    if (thrown instanceof OutOfMemoryError) {
      return "ran out of memory: Java may use "
          + Runtime.getRuntime().maxMemory() / (1024 * 1024)
          + " MiB here. If the topology is not meant to be that large, look for a loop without end;"
          + "\n  else give Java more, such as JAVA_TOOL_OPTIONS=-Xmx8g";
    }
    String message = thrown.getMessage();
    // What the library refuses explains itself; its exception's name adds nothing.
    if (thrown instanceof IllegalArgumentException && isUsers() && message != null) {
      return message;
    }
    if (thrown instanceof NullPointerException && !libraryCall().isEmpty()) {
      return "null is given where a value must be (" + message + ")";
    }
    String named =
        thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
    return isUsers() ? "the topology's code threw " + named : named;
  }

  private void appendUsersFrames(StringBuilder out) {
    String call = libraryCall();
    if (!usersFrames.isEmpty() && !call.isEmpty()) {
      out.append("\n  in ").append(call).append(", called from");
    }
    appendFrames(out, usersFrames);
    Throwable cause = thrown.getCause();
    if (cause != null && cause != thrown) {
      out.append("\n  caused by ").append(cause);
      appendFrames(out, usersFrames(cause));
    }
  }

  /** The library's method that the person's innermost frame called; empty if it called none. */
  private String libraryCall() {
    StackTraceElement called = null;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (isUsers(frame)) {
        break;
      }
      called = frame;
    }
    return called != null && called.getClassName().startsWith("io.hadsl.")
        ? methodOf(called) + "(...)"
        : "";
  }

  private static void appendFrames(StringBuilder out, List<StackTraceElement> frames) {
    Set<String> lines = new LinkedHashSet<>();
    for (StackTraceElement frame : frames) {
      lines.add("\n    " + methodOf(frame) + " (" + placeOf(frame) + ")");
      if (lines.size() > FRAMES_SHOWN) {
        break;
      }
    }
    lines.stream().limit(FRAMES_SHOWN).forEach(out::append);
    if (lines.size() > FRAMES_SHOWN) {
      out.append("\n    ...");
    }
  }

  private static List<StackTraceElement> usersFrames(Throwable thrown) {
    List<StackTraceElement> users = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        break; // called their code; what called us is of no interest
      }
      if (isUsers(frame)) {
        users.add(frame);
      }
    }
    return users;
  }

  private static boolean isUsers(StackTraceElement frame) {
    String name = frame.getClassName();
    boolean isOurs = name.startsWith("io.hadsl.") && !name.startsWith(EXAMPLES);
    return SourceLocation.isUserCode(name)
        && !isOurs
        && NOT_USERS.stream().noneMatch(name::startsWith)
        && !name.contains("$$Lambda"); // made by Java; the method that it stands in comes next
  }

  /** The class and method as they are written: a lambda's is the method around it. */
  private static String methodOf(StackTraceElement frame) {
    String className = frame.getClassName();
    String simpleName = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    String method = frame.getMethodName();
    if (method.startsWith("lambda$")) {
      int end = method.lastIndexOf('$');
      method = method.substring("lambda$".length(), Math.max(end, "lambda$".length()));
    }
    return method.equals("<init>") ? "new " + simpleName : simpleName + "." + method;
  }

  private static String placeOf(StackTraceElement frame) {
    String file = frame.getFileName();
    return (file == null ? frame.getClassName() : file)
        + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
  }
}
