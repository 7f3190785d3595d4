package io.hadsl.proof.unit;

import io.hadsl.proof.report.Place;
import java.nio.charset.StandardCharsets;

/**
 * A unit file or drop-in of a node.
 *
 * @param name its path below {@code /etc/systemd/system}
 * @param text what it holds
 * @param place where it stands among the emitted files
 */
public record PlacedUnit(String name, String text, Place place) {

  /** Where local units are. */
  public static final String FOLDER = "/etc/systemd/system/";

  /** The unit that it belongs to: itself, or the one that a drop-in changes. */
  public String unit() {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash - ".d".length());
  }

  /** Whether it is a drop-in. */
  public boolean isDropIn() {
    return name.indexOf('/') >= 0;
  }

  /** Whether it keeps systemd from loading the unit (systemd.unit(5)). */
  public boolean isMask() {
    return text.isEmpty() && !isDropIn();
  }

  /** What it holds, as UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
