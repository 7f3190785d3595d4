package io.hadsl.provision;

import io.hadsl.core.value.JarText;

/**
 * The constant parts of scripts, kept as files of their own so that they can be read and checked.
 */
final class Resources {

  private Resources() {}

  static String read(String name) {
    return JarText.read(Resources.class.getResourceAsStream(name), name);
  }
}
