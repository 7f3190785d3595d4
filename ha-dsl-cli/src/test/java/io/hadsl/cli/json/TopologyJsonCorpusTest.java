package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that {@link TopologyJsonFuzz} begins with, and those that once broke the reader. */
class TopologyJsonCorpusTest {

  static List<Path> inputs() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(
                    TopologyJsonCorpusTest.class.getResource(
                        "TopologyJsonFuzzInputs/isReadOrRefused"))
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isReadOrRefused(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    assertDoesNotThrow(() -> ReadOrRefused.check(bytes));
  }
}
