package io.hadsl.cli.json;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import io.hadsl.export.json.TopologyJsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * A good file with one value exchanged, dropped or doubled is refused in the reader's own words or
 * read as another topology: what a fuzzer of bytes seldom reaches.
 */
class TopologyJsonMutationProperties {

  /** A string that is no key, or a number. */
  private static final Pattern VALUE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?!\\s*:)|(?<=[ \\[])-?\\d+(?=[,\\s\\]])");

  private static final List<String> INSTEAD =
      List.of(
          "\"\"",
          "\" \"",
          "\"$(id)\"",
          "\"'\"",
          "\"\\\"\"",
          "\"\\\\\"",
          "\"`id`\"",
          "\"%n\"",
          "\"#{x}\"",
          "\"-rf\"",
          "\"..\"",
          "\"/\"",
          "\"/..\"",
          "\"a/../b\"",
          "\"a\\nb\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "\"\\ud83d\\ude00\"",
          "\"\\u202e\"",
          "\"node(x)\"",
          "\"node(\"",
          "\"user(a@b)\"",
          "\"x\" x",
          "0",
          "-1",
          "2147483648",
          "9223372036854775807",
          "-9223372036854775808",
          "1e400",
          "1.5",
          "null",
          "true",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "{\"a\": 1}",
          "",
          "\"" + "x".repeat(5000) + "\"");

  private static final List<Good> FILES = files();

  /** A good file, and the values in it. */
  private record Good(String text, List<MatchResult> values) {
    Good(Topology topology) {
      this(TopologyJsonWriter.text(topology));
    }

    private Good(String text) {
      this(text, VALUE.matcher(text).results().toList());
    }
  }

  private static List<Good> files() {
    List<Good> files = new ArrayList<>();
    files.add(new Good(Everything.topology()));
    for (Example example : Examples.all()) {
      Parameters small = Parameters.none();
      files.add(new Good(example.source().get().topology(small)));
    }
    return files;
  }

  @Property(tries = 100)
  void isReadOrRefused(@ForAll Random random) {
    check(random);
  }

  @Property(tries = 20_000)
  @Tag("proof")
  void isReadOrRefusedAtLength(@ForAll Random random) {
    check(random);
  }

  private static void check(Random random) {
    Good good = FILES.get(random.nextInt(FILES.size()));
    List<MatchResult> values = good.values();
    MatchResult value = values.get(random.nextInt(values.size()));
    String instead =
        random.nextInt(5) == 0
            ? values.get(random.nextInt(values.size())).group()
            : INSTEAD.get(random.nextInt(INSTEAD.size()));
    String json =
        good.text().substring(0, value.start()) + instead + good.text().substring(value.end());
    ReadOrRefused.check(json.getBytes(StandardCharsets.UTF_8));
  }
}
