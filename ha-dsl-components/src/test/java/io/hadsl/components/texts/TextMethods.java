package io.hadsl.components.texts;

import io.hadsl.components.chrony.Chrony;
import io.hadsl.core.value.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every public method of the packages with which people write topologies and components. */
final class TextMethods {

  private static final List<String> PACKAGES =
      List.of(
          "io/hadsl/core/value/",
          "io/hadsl/core/model/",
          "io/hadsl/core/resource/",
          "io/hadsl/core/fact/",
          "io/hadsl/components/");

  private TextMethods() {}

  /** Those that take text, by name. */
  static List<Executable> all() {
    List<Executable> found = new ArrayList<>();
    Set<String> names = new TreeSet<>(classes(Texts.class));
    names.addAll(classes(Chrony.class));
    for (String name : names) {
      try {
        Class<?> type = Class.forName(name, false, TextMethods.class.getClassLoader());
        if (isOpen(type)) {
          found.addAll(of(type));
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(name, e);
      }
    }
    found.sort(Comparator.comparing(TextMethod::name));
    return found;
  }

  private static List<Executable> of(Class<?> type) {
    List<Executable> found = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      found.addAll(List.of(type.getConstructors()));
    }
    Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")))
        .filter(method -> !method.getName().equals("equals"))
        .forEach(found::add);
    found.removeIf(each -> !TextMethod.takesText(each));
    return found;
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (around == null || isOpen(around));
  }

  /** The names of the classes that stand beside one, in a folder or a jar. */
  private static List<String> classes(Class<?> one) {
    String file = one.getName().replace('.', '/') + ".class";
    URI place = URI.create(Objects.requireNonNull(one.getResource("/" + file)).toString());
    try {
      if (!place.getScheme().equals("jar")) {
        Path path = Path.of(place);
        return names(path.getRoot().resolve(path.subpath(0, path.getNameCount() - depth(file))));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return names(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int depth(String file) {
    return file.split("/", -1).length;
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .filter(file -> PACKAGES.stream().anyMatch(file::startsWith))
          .filter(file -> !file.contains("/internal/"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .toList();
    }
  }
}
