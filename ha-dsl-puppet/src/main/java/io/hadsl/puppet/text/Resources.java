package io.hadsl.puppet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Constant texts that stand in files of their own in the jar. */
public final class Resources {

  private Resources() {}

  /**
   * Reads a text.
   *
   * @param beside a class of this module in whose package it stands
   * @param name the file's name
   * @return the whole text
   */
  public static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
