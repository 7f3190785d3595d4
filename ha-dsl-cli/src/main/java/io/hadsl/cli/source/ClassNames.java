package io.hadsl.cli.source;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.stream.Stream;

/** The classes in a folder or a jar. */
final class ClassNames {

  private static final String END = ".class";

  private ClassNames() {}

  /** Binary names, sorted. */
  static List<String> in(Path place) {
    try {
      if (Files.isDirectory(place)) {
        return below(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return below(jar.getPath("/"));
      }
    } catch (ProviderNotFoundException e) {
      throw Failure.usage("--classpath: " + place + " is neither a folder nor a jar");
    } catch (IOException e) {
      throw Failure.unreadable("--classpath: " + place, e);
    }
  }

  private static List<String> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(END) && !file.endsWith("-info.class"))
          .filter(file -> !file.startsWith("META-INF"))
          .map(file -> file.substring(0, file.length() - END.length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
