package io.hadsl.core.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Constant texts that stand in a jar as files of their own, so that they can be read and checked.
 */
public final class JarText {

  private JarText() {}

  /**
   * Reads a text.
   *
   * @param file the file, in UTF-8, from {@link Class#getResourceAsStream}, which whoever has the
   *     file must call: modules show their files to no one else; it is closed
   * @param name the file's name, for the message where there is none
   * @return the whole text
   * @throws IllegalStateException if there is no such file
   */
  public static String read(@Nullable InputStream file, String name) {
    if (file == null) {
      throw new IllegalStateException(name + " is missing from the jar");
    }
    try (file) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
