package io.hadsl.cli.json;

import io.hadsl.cli.source.TopologyLoader;
import io.hadsl.core.model.Topology;
import io.hadsl.export.JavaExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a topology as Java, and compiles and runs that as {@code ha-dsl check} would. */
final class JavaRoundTrip {

  private JavaRoundTrip() {}

  static Topology of(Topology topology) {
    String name = JavaExport.className(topology);
    String source = JavaExport.source(topology, name, JavaRoundTrip.class.getClassLoader());
    return run(name, source);
  }

  static Topology run(String name, String source) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      Path folder = Files.createTempDirectory("ha-dsl-export");
      Path file = Files.writeString(folder.resolve(name + ".java"), source);
      try {
        return new TopologyLoader("", Map.of()).load(file.toString()).topology();
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
