package io.hadsl.core.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  private static final String EMPTY_DIGEST =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static String json(FileTree tree) {
    return new String(manifest(tree).toFile().content(), UTF_8);
  }

  private static Manifest manifest(FileTree tree) {
    return Manifest.of(
        tree.files().stream()
            .map(file -> Manifest.Entry.of(file, file.bytes()))
            .toArray(Manifest.Entry[]::new));
  }

  @Test
  void hasOneLineForEachFile() {
    FileTree tree =
        FileTree.builder()
            .add(GeneratedFile.executable("b.sh", "", Origin.NONE))
            .add(GeneratedFile.text("a/\"q\".pp", "", Trees.COMBO))
            .build();
    assertEquals(
        """
        {"format":"ha-dsl-manifest-1","files":[
        {"path":"a/\\"q\\".pp","sha256":"DIGEST","mode":"0644",\
        "element":"service(combo)","location":"PublikHa.java:27"},
        {"path":"b.sh","sha256":"DIGEST","mode":"0755","element":"","location":""}
        ]}
        """
            .replace("DIGEST", EMPTY_DIGEST),
        json(tree));
  }

  @Test
  void readsWhatItWrote() {
    Origin strange = new Origin("é \u0001 \" \\ \u2028", "lone \ud800 and pair \ud83d\ude00");
    FileTree tree =
        FileTree.builder().add(GeneratedFile.text("é\ud83d\ude00", "x", strange)).build();
    Manifest written = manifest(tree);
    Manifest read = Manifest.parse(written.toFile().content());
    assertEquals(written.get("é\ud83d\ude00"), read.get("é\ud83d\ude00"));
    assertEquals(written.toFile(), read.toFile());
    assertEquals(json(Trees.of()), "{\"format\":\"ha-dsl-manifest-1\",\"files\":[\n]}\n");
    Manifest.parse(json(Trees.of()).getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "a"        | "../a"
          "a"        | "/etc/passwd"
          "a"        | "b"
          "a"        | "manifest.json"
          "a"        | "\\u0061"
          "a"        | "\\u00zz"
          "a"        | "a
          0644       | 0044
          0644       | 644
          0644       | 0844
          e3b0       | E3B0
          e3b0       | e3b
          "path"     | "Path"
          ]}         | ]}}
          -1"        | -2"
          },         | } ,
          ,"mode"    | , "mode"
          "location" | "extra":"","location"
          """)
  void refusesWhatItWouldNotWrite(String part, String instead) {
    String good = json(Trees.of("a", "", "b", ""));
    String broken = good.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead));
    assertNotEquals(good, broken);
    byte[] bytes = broken.getBytes(UTF_8);
    assertThrows(IllegalArgumentException.class, () -> Manifest.parse(bytes), broken);
  }

  @Test
  void refusesHalfAFileAndMergeConflicts() {
    String good = json(Trees.of("a", "", "b", ""));
    for (int length = 0; length < good.length(); length++) {
      byte[] bytes = good.substring(0, length).getBytes(UTF_8);
      assertThrows(IllegalArgumentException.class, () -> Manifest.parse(bytes));
    }
    byte[] conflict = good.replace("\n{", "\n<<<<<<< HEAD\n{").getBytes(UTF_8);
    assertThrows(IllegalArgumentException.class, () -> Manifest.parse(conflict));
    byte[] twice = (good + good).getBytes(UTF_8);
    assertThrows(IllegalArgumentException.class, () -> Manifest.parse(twice));
  }
}
