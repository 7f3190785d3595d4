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
    return Hostile.blocks().list().ofMinSize(2).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> line() {
    return Hostile.lines();
  }

  @Property(tries = 12)
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

  @Property(tries = 12)
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

  @Property(tries = 12)
  void valuesReachACommandAsTheyAre(@ForAll("line") String value, @ForAll("line") String name) {
    Command command =
        new Command(
            name,
            "-x 2>/dev/null || printf '%s\\n' \"$V\" >/srv/value\n",
            Map.of("V", value),
            new Command.Unless("test \"$(cat /srv/value)\" = \"$V\"\n"),
            AccountName.of("root"),
            Command.Patience.DEFAULT);
    settles(SamplePlan.web1(command));
    assertEquals(value + "\n", sandbox().read("/srv/value"));
  }

  @Property(tries = 12)
  void pathsAreTakenAsTheyAre(@ForAll("line") String segment) {
    // No path ends with a blank.
    String name = "_" + segment.replace('/', '_') + "_";
    sandbox().must("rm -rf /srv/paths; mkdir /srv/paths");
    settles(
        SamplePlan.web1(
            TextFile.of(
                AbsolutePath.of("/srv/paths/-" + name), Content.text("x"), Ownership.ROOT_FILE),
            new Symlink(AbsolutePath.of("/srv/paths/link"), AbsolutePath.of("/srv/paths/-" + name)),
            new Directory(AbsolutePath.of("/srv/paths/" + name), Ownership.ROOT_DIRECTORY)));
    assertEquals(
        "-" + name + "\n" + name + "\nlink\n", sandbox().must("cd /srv/paths && LC_ALL=C ls -A"));
    assertEquals("x", sandbox().read("/srv/paths/link"));
  }

  /** The first run succeeds, and afterwards nothing is left to do. */
  private static void settles(SamplePlan plan) {
    String script = plan.applyScript();
    Tools.Result first = sandbox().apply(script, "");
    assertEquals(0, first.status(), first.output());
    Tools.Result second = sandbox().apply(script, "");
    assertTrue(second.output().endsWith(" 0 changed\n"), second.output());
    assertEquals(0, sandbox().apply(script, "--verify").status());
  }
}
