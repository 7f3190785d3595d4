package io.hadsl.core.plan;

import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.JarText;

/**
 * The program on a node that moves a directory to a shared mount and links it; every backend ships
 * the same one.
 */
final class Relocation {

  private static final TextFile FILE =
      TextFile.of(
          Directory.PROGRAMS.path().resolve("relocate"),
          Content.text(read("relocate.sh")),
          Ownership.root(0755));

  static final String PROGRAM = FILE.path().value();

  private Relocation() {}

  static void add(ResourceSink sink) {
    Step folder = sink.add(Directory.PROGRAMS);
    sink.add(FILE).after(folder);
  }

  private static String read(String name) {
    return JarText.read(Relocation.class.getResourceAsStream(name), name);
  }
}
