package io.hadsl.cli.source;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiled classes that stand in no file. */
final class MemoryClasses {

  private final Map<String, ByteArrayOutputStream> byName = new LinkedHashMap<>();
  private final Map<String, Path> sources = new LinkedHashMap<>();

  /** Names of the classes that a source file declares, in the order in which they were compiled. */
  List<String> declaredIn(Path file) {
    // As the compiler names it: "./" and "../" are gone.
    Path place = file.toAbsolutePath().normalize();
    return sources.entrySet().stream()
        .filter(each -> each.getValue().equals(place))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The source files that were compiled. */
  List<Path> sources() {
    return sources.values().stream().distinct().toList();
  }

  /** A file manager that takes the compiler's output, and leaves all else to another. */
  JavaFileManager writingTo(JavaFileManager others) {
    return new ForwardingJavaFileManager<>(others) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String className, Kind kind, @Nullable FileObject sibling) {
        if (sibling != null) {
          sources.put(className, Path.of(sibling.toUri()).toAbsolutePath());
        }
        return new Output(className, kind);
      }
    };
  }

  /** A loader of the classes; what it does not have, it asks its parent for. */
  ClassLoader loader(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream code = byName.get(name);
        if (code == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, code.toByteArray(), 0, code.size());
      }
    };
  }

  private final class Output extends SimpleJavaFileObject {
    private final String className;

    Output(String className, Kind kind) {
      super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream code = new ByteArrayOutputStream();
      byName.put(className, code);
      return code;
    }
  }
}
