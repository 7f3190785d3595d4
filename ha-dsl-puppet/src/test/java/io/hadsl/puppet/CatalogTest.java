package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import io.hadsl.programs.Programs.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Puppet makes of the code, on each node. */
final class CatalogTest {

  @TempDir private Path folder;

  @BeforeEach
  void needsPuppet() {
    Programs.require("puppet", "puppet-agent");
  }

  private FileTree compile(Plan plan, Map<SecretRef, String> secrets) {
    FileTree tree = new PuppetBackend().render(plan, RenderContext.standard());
    assertEquals(new Result(0, ""), Catalogs.compile(plan, tree, secrets, folder));
    return tree;
  }

  @Test
  void everyNodeGetsWhatThePlanSays() {
    compile(
        SamplePlan.plan(),
        Map.of(SamplePlan.PASSWORD, "it''s \\ %{literal(''%'')}{x}", SamplePlan.TOKEN, "a-B_9.~"));
    assertEquals("file", Catalogs.ask(folder, "web1", "c['File[/etc/cron.d/combo]']['ensure']"));
    assertEquals("absent", Catalogs.ask(folder, "web2", "c['File[/etc/cron.d/combo]']['ensure']"));
    assertEquals("", Catalogs.ask(folder, "web2", "c['Exec[create the tenant]']"));
    assertEquals(
        "set -eu\nif ! combo-manage has \"$TENANT\"; then\n\n  combo-manage create \"$TENANT\"\nfi\n",
        Catalogs.ask(folder, "web1", "c['Exec[create the tenant]']['command']"));
    assertEquals(
        "TENANT=it's $HOME",
        Catalogs.ask(folder, "web1", "[c['Exec[create the tenant]']['environment']].join"));
    assertEquals(
        "# this node\npriority 100\nname = %{x} web2\n",
        Catalogs.ask(folder, "web2", "c['File[/etc/combo/node.conf]']['content']"));
    assertEquals(
        """
        # settings <% no tag %>
        PASSWORD = 'it\\'s \\\\ %{x}'
        URL = 'https://x:a-B_9.~@host/'
        """,
        Catalogs.ask(folder, "web1", "c['File[/etc/combo/settings.py]']['content']"));
    assertEquals(
        "it's \\ %{x}",
        Catalogs.ask(folder, "web1", "c['File[/etc/ha-dsl-secrets/sample__db]']['content']"));
    assertEquals(
        "true",
        Catalogs.ask(folder, "web1", "c['File[/etc/combo]']['require'].to_s.include?('gettext')"));
  }

  @Test
  void aSecretThatWouldBreakOutIsRefusedWithoutBeingShown() {
    Plan plan = SamplePlan.plan();
    FileTree tree = new PuppetBackend().render(plan, RenderContext.standard());
    Result result = Catalogs.compile(plan, tree, Map.of(SamplePlan.TOKEN, "hunter2@evil/"), folder);
    assertEquals(1, result.status());
    assertTrue(result.output().contains("sample_token"), result.output());
    assertTrue(!result.output().contains("hunter2"), result.output());
  }

  @Test
  void aCircleIsFoundByTheseTests() {
    Resource one = Command.unless("one", "true", "false");
    Resource two = Command.unless("two", "true", "false");
    Plan plan = PlanFixture.of(1, n -> n.add("circle", one, two).add("circle", two, one));
    FileTree tree = new PuppetBackend().render(plan, RenderContext.standard());
    Result result = Catalogs.compile(plan, tree, Map.of(), folder);
    assertEquals(1, result.status());
    assertTrue(result.output().contains("dependency cycle"), result.output());
  }

  /** The first node moves its settings to a share after installation; the second links before. */
  @Test
  void aFileMayComeBeforeTheLinkThatItsPathLeadsThrough() {
    Plan plan =
        PlanFixture.of(
            2,
            n -> {
              Resource settings = TextFile.of("/etc/combo/local.py", "x\n");
              Resource pack = new OsPackage("combo");
              Resource link =
                  new Symlink(AbsolutePath.of("/etc/combo"), AbsolutePath.of("/srv/nfs/combo"));
              if (n.is("web1")) {
                n.add("combo", settings).add("combo", pack, settings).add("combo", link, pack);
              } else {
                n.add("combo", link)
                    .add("combo", settings, link)
                    .add("combo", pack, settings, link);
              }
            });
    compile(plan, Map.of());
  }

  @Test
  void ordersThatOnlySomeNodesHaveStandUnderConditions() {
    Resource folderBelow = new Directory(AbsolutePath.of("/srv/a"), Ownership.ROOT_DIRECTORY);
    Resource one = Command.unless("one", "true", "false");
    Resource two = Command.unless("two", "true", "false");
    Plan plan =
        PlanFixture.of(
            3,
            n -> {
              n.add("p", folderBelow);
              if (n.is("web1")) {
                n.add("p", one).add("p", two, one);
              } else {
                n.add("p", two);
                n.add("p", one, List.of(two), List.of());
              }
            });
    compile(plan, Map.of());
    assertEquals("Exec[two]", Catalogs.ask(folder, "web1", "c['Exec[one]']['before'].join"));
    assertEquals("Exec[one]", Catalogs.ask(folder, "web3", "c['Exec[two]']['before'].join"));
  }
}
