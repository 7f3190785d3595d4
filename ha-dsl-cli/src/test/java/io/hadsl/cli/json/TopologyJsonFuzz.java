package io.hadsl.cli.json;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * A minute of Jazzer's bytes, led by the coverage that they reach. Run by the Maven profile {@code
 * proof} alone, as its agent slows every test of the same process; what it finds it puts beside the
 * inputs of {@link TopologyJsonCorpusTest}, which tries them in every run.
 */
class TopologyJsonFuzz {

  @FuzzTest(maxDuration = "60s")
  @DictionaryEntries({
    "\"format\": \"ha-dsl-topology-1\"",
    "\"elements\": [",
    "\"acknowledgements\": [",
    "\"kind\": \"node\"",
    "\"kind\": \"service\"",
    "\"kind\": \"mount\"",
    "\"component\": \"redis\"",
    "\"settings\": {",
    "\"facts\": [",
    "\\ud800",
    "99999999999999999999"
  })
  void isReadOrRefused(byte[] bytes) {
    ReadOrRefused.check(bytes);
  }
}
