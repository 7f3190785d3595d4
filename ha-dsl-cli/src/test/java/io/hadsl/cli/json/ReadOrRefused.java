package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.Validator;
import io.hadsl.export.json.JsonRefusedException;

/**
 * What holds of the reader whatever it is given: it refuses that in its own words, or reads a
 * topology which the rules can judge and which is the same when it is written and read again.
 */
final class ReadOrRefused {

  /** Twenty problems of a line each, no more. */
  private static final int LONGEST_MESSAGE = 20_000;

  private ReadOrRefused() {}

  static void check(byte[] bytes) {
    Topology topology;
    try {
      topology = GivenJson.read(bytes);
    } catch (JsonRefusedException refused) {
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.startsWith("given.json:"), message);
      assertTrue(message.length() < LONGEST_MESSAGE, message);
      return;
    }
    Validator.standard().validate(topology);
    assertEquals(topology, GivenJson.throughJson(topology));
  }
}
