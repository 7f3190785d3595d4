package io.hadsl.lab.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Folders of ours, and files in them. */
public final class Folders {

  private Folders() {}

  /**
   * Makes a folder and those above it, unless they are there.
   *
   * @param folder the folder
   * @return the folder
   * @throws LabException if it cannot be made
   */
  public static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LabException("cannot make " + folder + ": " + e, e);
    }
  }

  /**
   * Writes a file of ours, with the folders above it.
   *
   * @param file the file, made or overwritten
   * @param text its whole content
   * @throws LabException if it cannot be written
   */
  public static void write(Path file, String text) {
    Path parent = file.getParent();
    if (parent != null) {
      make(parent);
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new LabException("cannot write " + file + ": " + e, e);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its whole text
   * @throws LabException if it cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new LabException("cannot read " + file + ": " + e, e);
    }
  }

  /**
   * Removes a folder with all in it. What is mounted below is left alone, and makes this fail: it
   * does not go through mounts to files that are not ours.
   *
   * @param folder the folder; if there is none, nothing is done
   * @throws LabException if something remains
   */
  public static void remove(Path folder) {
    if (Files.exists(folder)) {
      HostCommand.of("rm", "-rf", "--one-file-system", "--", folder.toString())
          .within(Duration.ofMinutes(5))
          .orFail("remove " + folder);
    }
  }
}
