package io.hadsl.lab;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Sha256;
import io.hadsl.lab.image.Cache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The archive of an application of our own that stands in for Nextcloud, built from the source in
 * {@code standin/nextcloud}, whose {@code README.txt} says what it is and is not. The same source
 * gives the same bytes.
 *
 * @param archive a tar archive that holds one directory
 * @param sha256 its checksum, 64 hexadecimal digits
 */
public record StandIn(Path archive, String sha256) {

  private static final String ARCHIVE = "nextcloud-stand-in.tar";

  private static final List<String> FILES =
      List.of(
          "README.txt",
          "cron.php",
          "index.php",
          "lib/base.php",
          "occ",
          "status.php",
          "version.php");

  /**
   * Gives the archive, from the cache, or built.
   *
   * @param cache where it is kept
   * @return the archive
   */
  public static StandIn nextcloud(Cache cache) {
    StringBuilder recipe = new StringBuilder();
    for (String file : FILES) {
      recipe.append(file).append('\n').append(new String(read(file), StandardCharsets.UTF_8));
    }
    Path archive = cache.get("stand-in", recipe.toString(), StandIn::build).resolve(ARCHIVE);
    return new StandIn(archive, Sha256.of(archive));
  }

  private static byte[] read(String file) {
    String resource = "standin/nextcloud/" + file;
    try (InputStream in = StandIn.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void build(Path folder) {
    Path source = folder.resolve("nextcloud-stand-in");
    for (String file : FILES) {
      Path target = source.resolve(file);
      Folders.make(target.resolveSibling("."));
      try {
        Files.write(target, read(file));
      } catch (IOException e) {
        throw new LabException("cannot write the stand-in to " + source + ": " + e, e);
      }
    }
    HostCommand.of(
            "tar",
            "--create",
            "--file=" + folder.resolve(ARCHIVE),
            "--directory=" + folder,
            "--sort=name",
            "--mtime=@0",
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--mode=u=rwX,go=rX",
            "nextcloud-stand-in")
        .orFail("pack the stand-in");
    Folders.remove(source);
  }
}
