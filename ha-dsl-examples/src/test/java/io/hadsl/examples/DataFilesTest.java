package io.hadsl.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether Ruby, in which Puppet reads them, can read the data. */
final class DataFilesTest {

  /** Every file must hold a table; an empty one or a lone string would be read as well. */
  private static final String READ =
      "ARGV.each { |f| t = File.read(f, encoding: 'UTF-8');"
          + " d = f.end_with?('.json') ? JSON.parse(t) : YAML.safe_load(t);"
          + " puts \"#{f}: #{d.class}\" unless d.is_a?(Hash) }";

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void rubyReadsYamlAndJson() throws IOException {
    Tools.require("ruby", "ruby");
    List<String> command = new ArrayList<>(List.of("ruby", "-ryaml", "-rjson", "-e", READ));
    for (Emitted each : Emitted.all(folder)) {
      for (String ending : List.of(".yaml", ".json")) {
        command.addAll(each.paths(Emitted.named(ending)));
      }
      // The writer's own, which is not in the tree.
      command.add(each.sample().folder() + "/manifest.json");
    }
    Tools.silent(folder, Map.of(), command);
  }
}
