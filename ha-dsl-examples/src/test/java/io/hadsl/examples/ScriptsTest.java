package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of shell say of every script of all samples, those that Puppet ships included. */
final class ScriptsTest {

  @TempDir Path folder = Path.of("set by JUnit");

  private static boolean isScript(GeneratedFile file) {
    return file.path().endsWith(".sh") || Emitted.text(file).startsWith("#!/bin/");
  }

  private List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    Emitted.all(folder).forEach(each -> scripts.addAll(each.paths(ScriptsTest::isScript)));
    return scripts;
  }

  @Test
  void nothingThatRunsIsOverlooked() {
    List<String> scripts = scripts();
    for (String script :
        List.of(
            "publik/rollout.sh",
            "publik/hosts/web2/shell/apply.sh",
            "publik/provision/lxc/up.sh",
            "publik/provision/lxc/down.sh",
            "publik/puppet/site-modules/profile/files/shared_mounts/usr/local/lib/ha-dsl/relocate",
            "publik/puppet/site-modules/profile/files/publik_tools/usr/local/sbin"
                + "/publik-create-users")) {
      assertTrue(scripts.contains(script), script);
    }
  }

  @Test
  void shellcheckHasNothingToSay() throws IOException {
    Tools.require("shellcheck", "shellcheck");
    // Scripts without a first line of their own are run by Puppet's shell provider, with /bin/sh.
    List<String> command = new ArrayList<>(List.of("shellcheck", "--shell=sh", "--severity=style"));
    command.addAll(scripts());
    Tools.silent(folder, Map.of(), command);
  }

  @Test
  void dashParsesThem() throws IOException {
    Tools.require("dash", "dash");
    for (String script : scripts()) {
      Tools.silent(folder, Map.of(), List.of("dash", "-n", script));
    }
  }
}
