package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Content.Escaping;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever texts, paths, values and secrets hold, they arrive on the node byte for byte. */
class ApplyProperties {

  private static @Nullable Sandbox shared;

  @BeforeContainer
  static void open() {
    shared = Sandbox.open("web1");
  }

  @AfterContainer
  static void close() {
    if (shared != null) {
      shared.close();
    }
  }

  private static Sandbox sandbox() {
    if (shared == null) {
      throw new IllegalStateException("no sandbox");
    }
    return shared;
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Hostile.blocks().list().ofMinSize(2).ofMaxSize(24);
  }

  @Provide
  Arbitrary<String> line() {
    return Hostile.lines();
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Hostile.lines().list().ofMinSize(2).ofMaxSize(12);
  }

  @Property(tries = 4)
  void fileContentsArriveAsTheyAre(@ForAll("texts") List<String> texts) {
    SamplePlan plan = SamplePlan.web1();
    for (int i = 0; i < texts.size(); i++) {
      plan.add(TextFile.of("/srv/file" + i, texts.get(i)));
    }
    settles(plan);
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(texts.get(i), sandbox().read("/srv/file" + i));
    }
  }

  @Property(tries = 4)
  void secretsEnterTheTextAroundThem(
      @ForAll("texts") List<String> texts, @ForAll("line") String value) {
    SecretRef secret = new SecretRef("a");
    Content.Builder content = Content.builder();
    StringBuilder expected = new StringBuilder();
    String quoted = value.replace("\\", "\\\\").replace("'", "\\'");
    for (String text : texts) {
      content.text(text).secret(secret, Escaping.VERBATIM);
      content.text("'").secret(secret, Escaping.SINGLE_QUOTED);
      expected.append(text).append(value).append("'").append(quoted);
    }
    TextFile file =
        TextFile.of(AbsolutePath.of("/srv/secret"), content.build(), Ownership.ROOT_ONLY);
    sandbox().write("/etc/ha-dsl-secrets/in/a", value + "\n");
    settles(SamplePlan.web1(file));
    assertEquals(expected.toString(), sandbox().read("/srv/secret"));
  }

  @Property(tries = 4)
  void valuesReachCommandsAsTheyAre(@ForAll("lines") List<String> values) {
    sandbox().must("rm -rf /srv/values; mkdir /srv/values");
    SamplePlan plan = SamplePlan.web1();
    for (int i = 0; i < values.size(); i++) {
      String file = "/srv/values/" + i;
      plan.add(
          new Command(
              i + values.get(values.size() - 1 - i),
              "-x 2>/dev/null || printf '%s\\n' \"$V\" >" + file + "\n",
              Map.of("V", values.get(i)),
              new Command.Unless("test \"$(cat " + file + ")\" = \"$V\"\n"),
              AccountName.of("root"),
              Command.Patience.DEFAULT));
    }
    settles(plan);
    for (int i = 0; i < values.size(); i++) {
      assertEquals(values.get(i) + "\n", sandbox().read("/srv/values/" + i));
    }
  }

  @Property(tries = 4)
  void pathsAreTakenAsTheyAre(@ForAll("lines") List<String> segments) {
    sandbox().must("rm -rf /srv/paths; mkdir /srv/paths");
    SamplePlan plan = SamplePlan.web1();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      // No path ends with a blank.
      String name = "_" + segments.get(i).replace('/', '_') + "_";
      String folder = "/srv/paths/" + (char) ('a' + i);
      plan.add(
          TextFile.of(
              AbsolutePath.of(folder + "/-" + name), Content.text("x"), Ownership.ROOT_FILE),
          new Symlink(AbsolutePath.of(folder + "/link"), AbsolutePath.of(folder + "/-" + name)),
          new Directory(AbsolutePath.of(folder + "/" + name), Ownership.ROOT_DIRECTORY));
      sandbox().must("mkdir " + folder);
      expected.append("-").append(name).append("\n").append(name).append("\nlink\nx");
    }
    settles(plan);
    assertEquals(
        expected.toString(),
        sandbox().must("cd /srv/paths && for i in *; do LC_ALL=C ls -A \"$i\"; cat $i/link; done"));
  }

  /** The first run succeeds, and afterwards nothing is left to do. */
  private static void settles(SamplePlan plan) {
    String script = plan.applyScript();
    Programs.Result first = sandbox().apply(script, "");
    assertEquals(0, first.status(), first.output());
    Programs.Result second = sandbox().apply(script, "");
    assertTrue(second.output().endsWith(" 0 changed\n"), second.output());
    assertEquals(0, sandbox().apply(script, "--verify").status());
  }
}
