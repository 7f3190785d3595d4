package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.Plan;
import io.hadsl.programs.Programs;
import io.hadsl.programs.Programs.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ControlRepositoryTest {

  private static final Plan PLAN = SamplePlan.plan();
  private static final FileTree TREE = render(PLAN, true);

  private static FileTree render(Plan plan, boolean parallel) {
    return new PuppetBackend().render(plan, new RenderContext(parallel));
  }

  @Test
  void whatDiffersBetweenNodesStandsInTheirData(@TempDir Path folder) {
    String web1 = Trees.text(TREE, "puppet/data/nodes/web1.yaml");
    String web2 = Trees.text(TREE, "puppet/data/nodes/web2.yaml");
    assertTrue(web1.contains("\nprofile::combo::cron_d_combo_ensure: file\n"), web1);
    assertTrue(web2.contains("\nprofile::combo::cron_d_combo_ensure: absent\n"), web2);
    assertTrue(web1.contains("::node_conf_content: |\n  # this node\n  priority 150\n"), web1);
    assertTrue(web2.contains("::node_conf_content: |\n  # this node\n  priority 100\n"), web2);
  }

  @Test
  void whatIsEqualIsLiteralAndWhatSomeHaveIsConditional() {
    String combo = Trees.text(TREE, "puppet/site-modules/profile/manifests/combo.pp");
    assertTrue(combo.contains("  package { $packages:\n"), combo);
    assertTrue(combo.contains("\n    exec { 'create the tenant':\n"), combo);
    assertTrue(combo.contains("\n  file { '/etc/combo/seed':\n    ensure  => file,\n"), combo);
    assertEquals(1, count(combo, "replace => false"), combo);
    assertTrue(combo.contains("restart  => 'systemctl reload nginx.service',"), combo);
    assertTrue(combo.contains("enable   => mask,"), combo);
  }

  @Test
  void rolesHoldProfilesInTheOrderOfThePlan() {
    String role = Trees.text(TREE, "puppet/site-modules/role/manifests/web.pp");
    assertTrue(
        role.endsWith(
            """
            class role::web {
              contain ha_dsl::preconditions
              contain profile::accounts
              contain profile::combo

              Class['ha_dsl::preconditions']
              -> Class['profile::accounts']
              -> Class['profile::combo']
            }
            """),
        role);
  }

  @Test
  void templatesNeverHoldASecretAndEscapeWhatSurroundsIt() {
    String template =
        Trees.text(TREE, "puppet/site-modules/profile/templates/combo/etc/combo/settings.py.epp");
    assertTrue(template.contains("# settings <%% no tag %>\nPASSWORD = '<%= regsubst("), template);
  }

  @Test
  void bytesDependNeitherOnThreadsNorOnTheRun() {
    assertEquals(TREE, render(SamplePlan.plan(), false));
  }

  @Test
  void everyTextSaysWhereItComesFrom() {
    for (GeneratedFile file : TREE.files()) {
      boolean ours = !file.path().contains("/files/") && !file.path().contains("/templates/");
      if (ours) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertTrue(text.contains("enerated by ha-dsl from topology sample"), file.path());
      }
    }
  }

  @Test
  void puppetParsesEveryManifestAndTemplate(@TempDir Path folder) {
    Programs.require("puppet", "puppet-agent");
    Trees.write(TREE, folder);
    assertEquals(new Result(0, ""), on("puppet parser validate", ".pp", folder));
    assertEquals(new Result(0, ""), on("puppet epp validate", ".epp", folder));
  }

  @Test
  void puppetLintHasNothingToSay(@TempDir Path folder) {
    Programs.require("puppet-lint", "puppet-lint");
    Trees.write(TREE, folder);
    assertEquals(new Result(0, ""), on("puppet-lint --fail-on-warnings", ".pp", folder));
  }

  private static Result on(String command, String ending, Path folder) {
    List<String> full = new ArrayList<>(List.of(command.split(" ", -1)));
    List<String> paths = Trees.paths(TREE, folder, ending);
    assertFalse(paths.isEmpty());
    full.addAll(paths);
    return Programs.run(folder, full);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
