package io.hadsl.core.fact;

import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;

/**
 * A unit reads or writes a path. Whether that is on a shared mount follows from the links and
 * mounts of each node, and is never said by hand.
 *
 * <p>The path stands as the unit has it, so it may hold the specifiers {@code %m} (machine id),
 * {@code %H} and {@code %l} (host name) of systemd.unit(5), which differ from node to node.
 *
 * @param unit the unit, shipped by a package or written by the component
 * @param path a file or directory
 * @param kind what the path is to the unit
 */
public record UsesPath(UnitName unit, AbsolutePath path, Kind kind) implements StatedFact {

  static final String TYPE = "uses-path";

  /** What a path is to a unit (the sorts of directories that systemd.exec(5) tells apart). */
  public enum Kind {
    /** Data that must not be lost. */
    STATE,
    /** Read at start. */
    CONFIGURATION,
    /** Sockets, pid files and what else lives as long as the process. */
    RUNTIME,
    /** Logs that this process alone writes. */
    LOG,
    /** What can be made again, and belongs to one process. */
    CACHE,
    /** Jobs that wait to be done. */
    SPOOL
  }

  /**
   * A path that a unit uses.
   *
   * @param unit the unit with its type, such as {@code combo.service}
   * @param kind what the path is to the unit
   * @param path a file or directory
   * @return the fact
   */
  public static UsesPath of(String unit, Kind kind, String path) {
    return new UsesPath(UnitName.of(unit), AbsolutePath.of(path), kind);
  }

  /**
   * Whether each node has a path of its own here, because a specifier stands for the node.
   *
   * @return true if the path holds {@code %m}, {@code %H} or {@code %l}
   */
  public boolean isPerNode() {
    String text = path.value();
    return text.contains("%m") || text.contains("%H") || text.contains("%l");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("unit", unit.value())
        .text("path", path.value())
        .text("kind", Words.lower(kind))
        .build();
  }

  static UsesPath read(Settings settings) {
    return of(
        settings.text("unit"),
        Words.constant(Kind.class, "kind", settings.text("kind")),
        settings.text("path"));
  }
}
