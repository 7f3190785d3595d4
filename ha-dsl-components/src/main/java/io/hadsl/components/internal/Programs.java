package io.hadsl.components.internal;

import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.JarText;

/**
 * Shell programs that components put on nodes; their text stands in the jar as files of its own.
 */
public final class Programs {

  private Programs() {}

  /**
   * A program for commands of the plan.
   *
   * @param name the file's name, on the node and, with {@code .sh}, beside the class
   * @param beside a class of the package that holds the text
   * @return the file; add {@link Directory#PROGRAMS} before it
   */
  public static TextFile library(String name, Class<?> beside) {
    return executable(Directory.PROGRAMS.path().resolve(name), text(name + ".sh", beside));
  }

  /**
   * A program.
   *
   * @param path where it stands on the node
   * @param text what is in it
   * @return a file that all may run
   */
  public static TextFile executable(AbsolutePath path, String text) {
    return TextFile.of(path, Content.text(text), Ownership.root(0755));
  }

  /**
   * The text of a file in the jar.
   *
   * @param name the file's name
   * @param beside a class of the package that holds it
   * @return its text
   */
  public static String text(String name, Class<?> beside) {
    return JarText.read(beside.getResourceAsStream(name), name);
  }
}
