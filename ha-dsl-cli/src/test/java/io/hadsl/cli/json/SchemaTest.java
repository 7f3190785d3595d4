package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hadsl.core.model.Parameters;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import io.hadsl.export.json.TopologyJsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  private static final String TEXT = TopologyJsonWriter.text(Everything.topology());
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      // Surefire's working directory is the module's.
      String text = Files.readString(Path.of("../docs/topology.schema.json"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  static List<Example> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesFit(Example example) {
    String json = TopologyJsonWriter.text(example.source().get().topology(Parameters.none()));
    assertEquals(List.of(), errors(json));
  }

  @Test
  void everythingThatCanBeSaidFits() {
    assertEquals(List.of(), errors(TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"port\": 2049              | \"port\": 99999",
        "\"port\": 2049              | \"prot\": 2049",
        "\"port\": 2049              | \"port\": 2049, \"colour\": 1",
        "\"kind\": \"group\"         | \"kind\": \"gruop\"",
        "\"os\": \"debian-13\"       | \"os\": \"debian-14\"",
        "\"mode\": \"quorum\"        | \"mode\": \"single\"",
        "\"type\": \"nfs4\"          | \"type\": \"nfs3\"",
        "\"runner\": \"timer\"       | \"runner\": \"at\"",
        "\"on\": [\"a\", \"b\"]      | \"on\": []",
        "\"memory\": \"1500 MiB\"    | \"memory\": 1500",
        "\"schedule\": \"*/5 1-3     | \"schedule\": \"*/5  1-3",
        "ha-dsl-topology-1           | ha-dsl-topology-2",
        "\"reason\": \"because       | \"because\": \"of",
      })
  void mistakesDoNotFit(String right, String wrong) {
    String broken = TEXT.replace(right, wrong);
    assertNotEquals(TEXT, broken);
    assertFalse(errors(broken).isEmpty());
  }
}
