package io.hadsl.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Puppet's own readers say of the manifests and templates of all samples. */
final class ManifestsTest {

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void puppetParsesEveryManifestAndTemplate() throws IOException {
    Tools.require("puppet", "puppet-agent");
    silent("puppet parser validate", ".pp");
    silent("puppet epp validate", ".epp");
  }

  @Test
  void puppetLintHasNothingToSay() throws IOException {
    Tools.require("puppet-lint", "puppet-lint");
    silent("puppet-lint --fail-on-warnings", ".pp");
  }

  /**
   * All files of a sample at once: these programs take seconds to start. Not all samples: Puppet
   * takes two definitions of one name for a mistake.
   */
  private void silent(String command, String ending) throws IOException {
    for (Emitted each : Emitted.all(folder)) {
      List<String> full = new ArrayList<>(List.of(command.split(" ", -1)));
      full.addAll(each.paths(Emitted.named(ending)));
      Tools.silent(folder, Map.of("HOME", folder.toString()), full);
    }
  }
}
