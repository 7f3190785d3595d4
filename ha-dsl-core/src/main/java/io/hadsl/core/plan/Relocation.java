package io.hadsl.core.plan;

import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The program on a node that moves a directory to a shared mount and links it; every backend ships
 * the same one.
 */
final class Relocation {

  static final String PROGRAM = "/usr/local/lib/ha-dsl/relocate";

  private static final TextFile FILE =
      TextFile.of(
          AbsolutePath.of(PROGRAM), Content.text(read("relocate.sh")), Ownership.root(0755));
  private static final Directory FOLDER =
      new Directory(FILE.path().parent(), Ownership.ROOT_DIRECTORY);

  private Relocation() {}

  static void add(ResourceSink sink) {
    Step folder = sink.add(FOLDER);
    sink.add(FILE).after(folder);
  }

  private static String read(String name) {
    try (InputStream in = Relocation.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
