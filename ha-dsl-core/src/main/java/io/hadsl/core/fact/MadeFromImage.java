package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * The node's disk is a copy of an image or of another machine's disk.
 *
 * @param image the image's name; nodes of one name are copies of one image
 * @param machineId what became of the image's {@code /etc/machine-id}
 */
public record MadeFromImage(String image, Identity machineId) implements StatedFact {

  static final String TYPE = "made-from-image";

  /** What an image does to the identity of its copies (machine-id(5)). */
  public enum Identity {
    /** The image's file is empty or missing, so each copy makes a new one at its first start. */
    EMPTIED,
    /** Each copy has the image's. */
    KEPT
  }

  /** Refuses an empty name. */
  public MadeFromImage {
    Texts.line("image", image);
    if (image.isBlank()) {
      throw new IllegalArgumentException("image has no name: give it one, such as \"golden-12\"");
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("image", image)
        .text("machine-id", Words.lower(machineId))
        .build();
  }

  static MadeFromImage read(Settings settings) {
    return new MadeFromImage(
        settings.text("image"),
        Words.constant(Identity.class, "machine-id", settings.text("machine-id")));
  }
}
