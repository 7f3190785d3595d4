package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * A symbolic link on a node: one that a component emits, or that somebody made and the topology
 * should know of. The links of stores need not be said.
 *
 * @param path where the link is
 * @param target what it holds, absolute or relative to its directory, as readlink(1) prints it
 */
public record Link(AbsolutePath path, String target) implements StatedFact {

  static final String TYPE = "link";

  /** Refuses the root and an empty target. */
  public Link {
    Texts.line("target of link " + path, target);
    if (target.isEmpty() || path.equals(AbsolutePath.ROOT)) {
      throw new IllegalArgumentException(
          "link " + path + " to \"" + target + "\" cannot be: name a path below / and a target");
    }
  }

  /**
   * A link.
   *
   * @param path where it is
   * @param target what it holds
   * @return the fact
   */
  public static Link of(String path, String target) {
    return new Link(AbsolutePath.of(path), target);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("path", path.value()).text("target", target).build();
  }

  static Link read(Settings settings) {
    return of(settings.text("path"), settings.text("target"));
  }
}
