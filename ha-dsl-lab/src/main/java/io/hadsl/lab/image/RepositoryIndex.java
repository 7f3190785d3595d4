package io.hadsl.lab.image;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Moves packages into a flat repository and writes its index: a {@code Packages} file of each one's
 * control fields with size and checksum, as apt-ftparchive(1) would.
 */
final class RepositoryIndex {

  private RepositoryIndex() {}

  static void write(Path archives, Path repository) {
    StringBuilder index = new StringBuilder(1 << 18);
    try {
      for (Path each : packages(archives)) {
        // apt writes the colon of an epoch as %3a, and would look for %253a.
        String name = String.valueOf(each.getFileName()).replace("%3a", "_");
        Path place = repository.resolve(name);
        Files.move(each, place);
        String fields =
            HostCommand.of("dpkg-deb", "--field", place.toString()).orFail("read " + place).out();
        index.append(fields.stripTrailing());
        index.append("\nFilename: ./").append(name);
        index.append("\nSize: ").append(Files.size(place));
        index.append("\nSHA256: ").append(Sha256.of(place)).append("\n\n");
      }
      Folders.write(repository.resolve("Packages"), index.toString());
      writeRelease(repository);
    } catch (IOException e) {
      throw new LabException("cannot write the package index in " + repository + ": " + e, e);
    }
  }

  private static List<Path> packages(Path archives) throws IOException {
    try (Stream<Path> files = Files.list(archives)) {
      return files.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
    }
  }

  private static void writeRelease(Path repository) throws IOException {
    Path index = repository.resolve("Packages");
    String release =
        """
        Origin: ha-dsl
        Label: packages of a lab
        Date: Thu, 01 Jan 1970 00:00:00 UTC
        SHA256:
         %s %d Packages
        """
            .formatted(Sha256.of(index), Files.size(index));
    Folders.write(repository.resolve("Release"), release);
  }
}
