package io.hadsl.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a value holds, systemd's own tools read back that value and nothing else. */
class ConfWordsProperties {

  private static final String CHARACTERS = "ab \"'\\%$`#{}()[]<>|&;!*?~=+@,.-éß漢\uD83D\uDE00";

  @Provide
  Arbitrary<List<String>> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(CHARACTERS.codePoints().mapToObj(Character::toString).toList());
    Arbitrary<String> words =
        Arbitraries.oneOf(
            pieces.list().ofMinSize(1).ofMaxSize(12).map(list -> String.join("", list)),
            Arbitraries.of(
                "%n",
                "%%", "$(id)", "`id`", "${HOME}", "#{1}", "-rf", "\\", "\\x41", "\\n", "\"", "' '",
                " lead", "trail ", "a  b", "%\\\"%"));
    return words
        .filter(word -> !word.equals(".") && !word.equals(".."))
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(80);
  }

  @Property(tries = 10)
  void pathsAndTargetsComeBack(@ForAll("hostile") List<String> words) throws IOException {
    Programs.require("systemd-tmpfiles", "systemd");
    // No path ends with a blank.
    List<String> names = words.stream().map(word -> word + "_").toList();
    Path root = Files.createTempDirectory("tmpfiles");
    try {
      List<Resource> links = new ArrayList<>();
      links.add(TmpfilesTest.directory("/opt/links", 0755));
      for (String name : names) {
        Texts.line("name", name);
        links.add(
            new Symlink(AbsolutePath.of("/opt/links/" + name), AbsolutePath.of("/to/" + name)));
      }
      Plans.unpack(Plans.of(links.toArray(Resource[]::new)), root);

      Programs.Result outcome =
          Programs.run(
              Map.of(),
              "systemd-tmpfiles",
              "--create",
              "--root=" + root,
              root.resolve("etc/tmpfiles.d/ha-dsl-pair.conf").toString());

      assertEquals(0, outcome.status(), outcome.output());
      assertEquals(names.size(), root.resolve("opt/links").toFile().list().length);
      for (String name : names) {
        assertEquals(
            "/to/" + name,
            Files.readSymbolicLink(root.resolve("opt/links").resolve(name)).toString());
      }
    } finally {
      delete(root);
    }
  }

  @Property(tries = 10)
  void commentsAndHomesComeBack(@ForAll("hostile") List<String> texts) throws IOException {
    Programs.require("systemd-sysusers", "systemd");
    Path root = Files.createTempDirectory("sysusers");
    try {
      List<Resource> accounts = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        String name = "u" + i;
        int id = 2000 + i;
        String text = "<" + texts.get(i) + ">";
        accounts.add(SysusersTest.group(name, id));
        accounts.add(SysusersTest.user(name, id, name, "/home/" + text, text));
        expected.add(name + ":x:" + id + ":" + id + ":" + text + ":/home/" + text + ":/bin/false");
      }
      Plans.unpack(Plans.of(accounts.toArray(Resource[]::new)), root);

      Programs.Result outcome =
          Programs.run(
              Map.of(),
              "systemd-sysusers",
              "--root=" + root,
              root.resolve("etc/sysusers.d/ha-dsl-pair.conf").toString());

      assertEquals(0, outcome.status(), outcome.output());
      List<String> passwd = Files.readAllLines(root.resolve("etc/passwd"));
      assertTrue(passwd.containsAll(expected), () -> expected + " but " + passwd);
    } finally {
      delete(root);
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
