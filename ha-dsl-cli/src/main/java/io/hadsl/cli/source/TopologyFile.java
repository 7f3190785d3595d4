package io.hadsl.cli.source;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.model.Topology;
import io.hadsl.export.json.JsonRefusedException;
import io.hadsl.export.json.TopologyJsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a topology from a {@code .json} file. */
public final class TopologyFile {

  private TopologyFile() {}

  /**
   * Reads a topology.
   *
   * @param file a file that ha-dsl wrote
   * @param classes finds the components that it names
   * @return the topology
   * @throws Failure if there is no such file, or it holds no topology
   */
  public static Topology read(Path file, ClassLoader classes) {
    try (InputStream in = Files.newInputStream(file)) {
      return TopologyJsonReader.read(String.valueOf(file.getFileName()), in, classes);
    } catch (JsonRefusedException e) {
      throw Failure.usage(file + " is not a topology:\n" + e.getMessage());
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no file " + file);
    } catch (IOException e) {
      throw Failure.unreadable(file, e);
    }
  }
}
