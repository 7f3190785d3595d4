package io.hadsl.lab.machine;

import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the state of labs stands on this computer, a folder for each.
 *
 * @param folder an absolute path without white space or colons, which overlay mounts do not take;
 *     on a file system that can carry an overlay, so not on another overlay
 */
public record LabHome(Path folder) {

  private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._/+@-]*");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /** Refuses a path that cannot be mounted. */
  public LabHome {
    if (!PLAIN.matcher(folder.toString()).matches()) {
      throw new LabException(
          "the folder for labs is "
              + folder
              + ", which is not an absolute path of letters, digits and ._+@-: use another");
    }
  }

  /**
   * The usual place, {@code /var/lib/ha-dsl/lab}.
   *
   * @return the place
   */
  public static LabHome usual() {
    return new LabHome(Path.of("/var/lib/ha-dsl/lab"));
  }

  /**
   * Where labs of tests stand, apart from those that a person has brought up.
   *
   * @return the place
   */
  public static LabHome ofTests() {
    return new LabHome(Path.of("/var/lib/ha-dsl/lab-of-tests"));
  }

  /**
   * The labs that are there, also those that a killed process left.
   *
   * @return their ids, sorted
   */
  public List<String> labs() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> each = Files.list(folder)) {
      return each.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new LabException("cannot read " + folder + ": " + e + "; labs need root", e);
    }
  }

  /** The state folder of a lab. */
  Path of(String id) {
    if (!ID.matcher(id).matches()) {
      throw new LabException(
          "lab \""
              + id
              + "\" has no usable name: use lower-case letters, digits and -, at most 31");
    }
    return folder.resolve(id);
  }
}
