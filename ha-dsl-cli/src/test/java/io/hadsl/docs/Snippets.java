package io.hadsl.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java blocks of a page, compiled as a reader would compile them: each a file of its own,
 * against our class path.
 */
final class Snippets {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record|interface) (\\w+)");

  private Snippets() {}

  /** The project's folder. */
  static Path project() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docs/glossary.md"))) {
      here = Objects.requireNonNull(here.getParent(), "the project's folder");
    }
    return here;
  }

  /** The names of the classes that a page's blocks declare, and a loader that has them compiled. */
  static URLClassLoader compile(Path page, Path classes, List<String> names) {
    List<JavaFileObject> sources = new ArrayList<>();
    Matcher block = BLOCK.matcher(read(page));
    while (block.find()) {
      String code = block.group(1);
      Matcher type = TYPE.matcher(code);
      assertTrue(type.find(), () -> "a Java block of " + page + " declares no class:\n" + code);
      names.add(type.group(1));
      sources.add(new Source(type.group(1), code));
    }
    assertTrue(!sources.isEmpty(), page + " has no Java block");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-d", classes.toString(), "-proc:none"),
                null,
                sources)
            .call();
    assertTrue(compiled, () -> page + ":\n" + messages);
    try {
      return new URLClassLoader(
          new URL[] {classes.toUri().toURL()}, Snippets.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String name, String code) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
