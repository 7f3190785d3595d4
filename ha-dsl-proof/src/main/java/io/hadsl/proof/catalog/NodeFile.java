package io.hadsl.proof.catalog;

import io.hadsl.proof.report.Place;
import java.nio.charset.StandardCharsets;

/**
 * A file as a node will have it, with dummies for its secrets.
 *
 * @param node the machine's name
 * @param path where it will be
 * @param text what it will hold
 * @param place where that stands among the emitted files
 */
public record NodeFile(String node, String path, String text, Place place) {

  /** What it will hold, as UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Its name without folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
