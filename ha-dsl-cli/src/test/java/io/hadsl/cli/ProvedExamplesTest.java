package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of every example is accepted by the program that reads it. */
@Tag("proof")
final class ProvedExamplesTest {

  private static final String UNREAD = "no reader for ";

  @ParameterizedTest
  @ValueSource(
      strings = {"nextcloud", "publik", "publik -p os=debian-12", "fleet -p pairs=3", "wordpress"})
  void isAccepted(String example) {
    String[] words = ("prove " + example).split(" ", -1);
    Run run = Run.of(words);
    // The figures of this run, for docs/verification.md.
    System.out.println(example + "\n" + run.out());
    assertEquals(Failure.OK, run.exitCode(), run.out() + run.err());
    // Debian has no program that reads files of cron without running what they say.
    List<String> unread =
        run.out()
            .lines()
            .filter(line -> line.startsWith(UNREAD))
            .flatMap(line -> List.of(line.substring(UNREAD.length()).split(", ", -1)).stream())
            .filter(file -> !file.contains("/etc/cron.d/"))
            .toList();
    assertEquals(List.of("README.md"), unread);
  }
}
