package io.hadsl.cli.json;

import io.hadsl.core.model.Topology;
import io.hadsl.export.json.TopologyJsonReader;
import io.hadsl.export.json.TopologyJsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what a test gives, as the file {@code given.json}. */
final class GivenJson {

  private GivenJson() {}

  static Topology read(byte[] json) {
    try {
      return TopologyJsonReader.read(
          "given.json", new ByteArrayInputStream(json), GivenJson.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Topology read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A topology, written and read again. */
  static Topology throughJson(Topology topology) {
    return read(TopologyJsonWriter.text(topology));
  }
}
