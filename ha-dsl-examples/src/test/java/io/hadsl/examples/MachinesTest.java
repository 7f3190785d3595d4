package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.plan.NodePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the makers of machines say of the files that they are to be made from. */
final class MachinesTest {

  @TempDir Path folder = Path.of("set by JUnit");

  @ParameterizedTest
  @EnumSource
  void vagrantTakesTheVagrantfile(Sample sample) throws IOException {
    Tools.require("vagrant", "vagrant");
    Path vagrant = Emitted.write(sample, folder).folder().resolve("provision/vagrant");
    Map<String, String> home = Map.of("VAGRANT_HOME", folder.resolve("vagrant.d").toString());
    StringBuilder expected = new StringBuilder();
    for (NodePlan each : sample.plan().nodes()) {
      expected.append("==> ").append(each.node().hostName().value());
      expected.append(": Ignoring provider config for validation...\n");
    }
    expected.append("Vagrantfile validated successfully.\n");
    assertEquals(
        new Tools.Result(0, expected.toString()),
        Tools.run(vagrant, home, List.of("vagrant", "validate", "--ignore-provider")));
  }

  @ParameterizedTest
  @EnumSource
  void cloudInitTakesTheUserData(Sample sample) throws IOException {
    Tools.require("cloud-init", "cloud-init");
    Emitted emitted = Emitted.write(sample, folder);
    for (String path : emitted.paths(file -> file.path().contains("/cloud-init/"))) {
      List<String> command = List.of("cloud-init", "schema", "--config-file", path);
      assertEquals(
          new Tools.Result(0, "Valid cloud-config: " + path + "\n"),
          Tools.run(folder, Map.of(), command));
    }
  }
}
