package io.hadsl.export;

import io.hadsl.core.model.Topology;
import io.hadsl.export.json.TopologyJsonReader;
import io.hadsl.export.json.TopologyJsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Topologies as JSON: the {@code topology.json} that stands beside emitted files, which every
 * command takes in place of code. The project's {@code docs/topology.schema.json} describes it.
 */
public final class TopologyJson {

  private TopologyJson() {}

  /**
   * Writes a topology. The lines of code that declared its elements are left out.
   *
   * @param topology the topology
   * @return JSON that ends in a newline; equal topologies give equal text
   */
  public static String write(Topology topology) {
    return TopologyJsonWriter.text(topology);
  }

  /**
   * Reads a topology.
   *
   * @param file a file that was written here, or by the command line
   * @param classes where components are looked for that the file names, as services of {@link
   *     io.hadsl.core.model.ComponentType}; such as the loader of a class of one's own
   * @return an equal topology, whose elements are declared at lines of the file
   * @throws IllegalArgumentException if the file holds no topology, with a line for each problem,
   *     as {@code topology.json:12:8: $.elements[3].address: what is wrong}
   * @throws IOException if the file cannot be read
   */
  public static Topology read(Path file, ClassLoader classes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return TopologyJsonReader.read(String.valueOf(file.getFileName()), in, classes);
    }
  }
}
