package io.hadsl.puppet.text;

import io.hadsl.core.value.JarText;

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
    return JarText.read(beside.getResourceAsStream(name), name);
  }
}
