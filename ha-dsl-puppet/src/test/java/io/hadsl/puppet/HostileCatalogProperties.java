package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;
import io.hadsl.programs.Programs;
import io.hadsl.programs.Programs.Result;
import io.hadsl.puppet.PlanFixture.NodeFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Whatever texts, paths and values a plan holds, the compiled catalog of each node holds them
 * unchanged, whether they are equal on all nodes (and so literals of the code) or not (and so in
 * Hiera); and compiling runs nothing.
 */
final class HostileCatalogProperties {

  private static final int TEXTS = 40;

  /** A text of several lines stands in a file beside the code, which the catalog names. */
  private static final String TEXT_OF_A_FILE =
      """
      text = lambda do |file|
        c[file]['content'] || File.binread(
          c[file]['source'].sub(%r{puppet:///modules/([^/]+)/}, 'puppet/site-modules/\\1/files/'))
      end
      """;

  /** Runs if any text is taken for code: by a shell, by Ruby, or by Puppet's own functions. */
  private static final List<String> CANARIES =
      List.of(
          "$(touch CANARY)",
          "`touch CANARY`",
          "#{`touch CANARY`}",
          "<%= `touch CANARY` %>",
          "${generate('/usr/bin/touch', 'CANARY')}",
          "%{lookup('CANARY')}",
          "'; touch CANARY; '",
          "\"; touch CANARY; \"",
          "' + generate('/usr/bin/touch', 'CANARY') + '",
          "\n| END\ngenerate('/usr/bin/touch', 'CANARY')\n@(END)\n");

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void theCatalogHoldsWhatThePlanSays(@ForAll long seed) throws IOException {
    check(seed);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  @Tag("proof")
  void theCatalogHoldsWhatManyPlansSay(@ForAll long seed) throws IOException {
    check(seed);
  }

  private static void check(long seed) throws IOException {
    Programs.require("puppet", "puppet-agent");
    Path folder = Files.createTempDirectory("hostile-catalog");
    Path canary = folder.resolve("canary");
    List<String> texts = new ArrayList<>(Hostile.texts(seed, TEXTS));
    CANARIES.forEach(text -> texts.add(text.replace("CANARY", canary.toString())));
    Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    Plan plan =
        PlanFixture.of(
            2,
            node -> {
              Map<String, String> own = new LinkedHashMap<>();
              for (int i = 0; i < texts.size(); i++) {
                add(node, i, texts.get(i), own);
              }
              expected.put(node.node.hostName().value(), own);
            });
    FileTree tree = new PuppetBackend().render(plan, RenderContext.standard());
    assertEquals(new Result(0, ""), Catalogs.compile(plan, tree, Map.of(), folder));
    for (String certname : expected.keySet()) {
      Map<String, String> own = expected.get(certname);
      String read =
          Catalogs.ask(folder, certname, TEXT_OF_A_FILE + String.join(" + ';' + ", own.keySet()));
      String[] found = read.split(";", -1);
      int i = 0;
      for (Map.Entry<String, String> each : own.entrySet()) {
        assertEquals(
            hex(each.getValue()), found[i++], each.getKey() + " " + Texts.visible(each.getValue()));
      }
    }
    assertFalse(Files.exists(canary), "a text was run");
  }

  /** A resource of each kind with the text in it, and how to ask the catalog for it. */
  private static void add(NodeFixture node, int i, String text, Map<String, String> expected) {
    // Every second text differs between the nodes.
    String block = i % 2 == 0 ? text : text + node.node.name();
    node.add("texts", TextFile.of("/srv/file" + i, block));
    expected.put(hexOf("text.call('File[/srv/file" + i + "]')"), block);
    String line = block.replace('\n', ' ').replace('\t', ' ');
    node.add("texts", Command.onNotify("command " + i, "printf '%s' \"$V\"\n").with("V", line));
    expected.put(hexOf("[c['Exec[command " + i + "]']['environment']].flatten.join"), "V=" + line);
    // No path ends with a blank.
    String name = "_" + i + line.replace('/', '_') + "_";
    AbsolutePath path = AbsolutePath.of("/srv/" + name);
    node.add("texts", new Directory(path, Ownership.ROOT_DIRECTORY));
    AbsolutePath link = AbsolutePath.of("/srv/link" + i);
    node.add("texts", new Symlink(link, path));
    expected.put(hexOf("c['File[/srv/link" + i + "]']['target']"), path.value());
    expected.put(hexOf("c.keys.include?(" + ruby("File[" + path + "]") + ").to_s"), "true");
  }

  private static String hexOf(String expression) {
    return "(" + expression + ").to_s.b.unpack1('H*')";
  }

  private static String ruby(String text) {
    return "['" + hex(text) + "'].pack('H*').force_encoding('UTF-8')";
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
