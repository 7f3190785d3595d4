package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Texts;
import java.util.Optional;

/**
 * A systemd unit file below {@code /etc/systemd/system}, or a drop-in for a unit that a package
 * ships. systemd is told to reload whenever one changes.
 *
 * @param unit the unit
 * @param dropIn the drop-in's name without {@code .conf}, such as {@code 10-requires-mounts}; empty
 *     for a whole unit
 * @param document its text
 */
public record UnitFile(UnitName unit, Optional<String> dropIn, UnitDocument document)
    implements Resource {

  private static final CharSet DROP_IN = CharSet.of("a-z0-9-");

  /** Refuses an ill-formed drop-in name. */
  public UnitFile {
    if (dropIn.isPresent() && !isName(dropIn.get())) {
      throw Texts.refusal(
          "drop-in", dropIn.get(), "lower-case letters, digits and hyphens, at most 200");
    }
  }

  /** With ".conf" it must fit into a file's name. */
  private static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= 200 && DROP_IN.hasAll(text);
  }

  /**
   * A whole unit.
   *
   * @param unit the unit
   * @param document its text
   * @return the file
   */
  public static UnitFile unit(UnitName unit, UnitDocument document) {
    return new UnitFile(unit, Optional.empty(), document);
  }

  /**
   * A drop-in for a unit that a package ships.
   *
   * @param unit the unit
   * @param name the drop-in's name without {@code .conf}
   * @param document its text
   * @return the file
   */
  public static UnitFile dropIn(UnitName unit, String name, UnitDocument document) {
    return new UnitFile(unit, Optional.of(name), document);
  }

  /**
   * Where the file stands.
   *
   * @return its path below {@code /etc/systemd/system}
   */
  public AbsolutePath path() {
    String base = "/etc/systemd/system/" + unit.value();
    return AbsolutePath.of(dropIn.isPresent() ? base + ".d/" + dropIn.get() + ".conf" : base);
  }

  // By hand, because plans hash hundreds of thousands and generated methods are slow until C2
  // compiles them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof UnitFile that
            && unit.equals(that.unit)
            && dropIn.equals(that.dropIn)
            && document.equals(that.document));
  }

  @Override
  public int hashCode() {
    return 31 * unit.value().hashCode() + document.hashCode();
  }

  @Override
  public ResourceId id() {
    return new ResourceId("file", path().value());
  }
}
