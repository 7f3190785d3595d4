package io.hadsl.cli.source;

import io.hadsl.cli.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles one {@code .java} file, in memory, with the JDK's own compiler. What it uses may stand
 * in other files beside it, or elsewhere below the folder that its package begins in.
 */
final class JavaSource {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  private JavaSource() {}

  /**
   * The classes of a source file.
   *
   * @param file the file
   * @param classPath what it may use beside this program's own classes
   * @return the classes as byte code
   * @throws Failure with the compiler's own messages if it does not compile
   */
  static MemoryClasses compile(Path file, String classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw Failure.usage(
          "this Java has no compiler, so "
              + file
              + " cannot be read: start ha-dsl with a JDK (apt-get install default-jdk-headless)");
    }
    refuseOtherEncodings(file);
    StringWriter messages = new StringWriter();
    MemoryClasses classes = new MemoryClasses();
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      Iterable<? extends JavaFileObject> sources = standard.getJavaFileObjects(file);
      List<String> options = new ArrayList<>();
      options.addAll(List.of("-classpath", ourClassPath(classPath)));
      options.addAll(List.of("-sourcepath", root(file).toString()));
      options.addAll(List.of("-g", "-proc:none", "-parameters"));
      boolean compiled =
          compiler
              .getTask(messages, classes.writingTo(standard), null, options, null, sources)
              .call();
      if (!compiled) {
        throw Failure.usage(messages.toString().stripTrailing());
      }
      classes.sources().forEach(JavaSource::refuseOtherEncodings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  /** The compiler names the place, puts question marks there, and goes on. */
  private static void refuseOtherEncodings(Path file) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Failure.unreadable(file, e);
    }
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
      long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
      throw Failure.usage(file + ":" + line + ": is not UTF-8: save the file in that encoding");
    }
  }

  /** The folder in which its package begins. */
  private static Path root(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolve("..").normalize();
    Matcher declared = PACKAGE.matcher(Files.readString(file));
    if (!declared.find()) {
      return folder;
    }
    Path inside = Path.of(declared.group(1).replace('.', '/'));
    return folder.endsWith(inside)
        ? folder.resolve("../".repeat(inside.getNameCount())).normalize()
        : folder;
  }

  private static String ourClassPath(String more) {
    List<String> parts = new ArrayList<>();
    parts.add(System.getProperty("java.class.path", ""));
    if (!more.isEmpty()) {
      parts.add(more);
    }
    return String.join(File.pathSeparator, parts);
  }
}
