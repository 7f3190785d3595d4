package io.hadsl.proof.tree;

import io.hadsl.core.output.WrittenFile;
import io.hadsl.proof.report.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an output directory.
 *
 * @param root the output directory
 * @param written what the list of files says of it
 */
public record EmittedFile(Path root, WrittenFile written) {

  /** Its path below the output directory. */
  public String path() {
    return written.path();
  }

  /** Its name without folders. */
  public String name() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  /** Where it is on disk. */
  public Path onDisk() {
    return root.resolve(path());
  }

  /** Its bytes as they are now. */
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(onDisk());
  }

  /** Its text as it is now. */
  public String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Where it stands. */
  public Place place() {
    return new Place(path(), path(), 0, written.origin());
  }
}
