package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.hadsl.core.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/reference-systems.md to what the golden trees say, line by line. */
final class GoldenReferencesTest {

  private static final Path PAGE = Path.of("..", "docs", "reference-systems.md");

  /** A line and what stands there: {@code `publik/rollout.sh:12` `web1 10.77.0.21`}. */
  private static final Pattern CITATION =
      Pattern.compile("`([a-z0-9-]+)/([^`: ]+):([0-9]+)` `([^`]+)`");

  /** Anything that looks like the beginning of one, so that none is overlooked. */
  private static final Pattern BEGINNING = Pattern.compile("`[^` ]+:[0-9]+`");

  private final Map<String, List<String>> files = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyCitedLineHoldsTheCitedText() throws IOException {
    if (GoldenFolder.isRewriteWanted()) {
      readWhatIsMade();
    }
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    Matcher citations = CITATION.matcher(page);
    StringBuilder mended = new StringBuilder();
    int count = 0;
    while (citations.find()) {
      count++;
      int line = check(citations);
      String start = "`" + citations.group(1) + "/" + citations.group(2) + ":" + line + "` ";
      String whole = start + "`" + citations.group(4) + "`";
      citations.appendReplacement(mended, Matcher.quoteReplacement(whole));
    }
    citations.appendTail(mended);
    assertTrue(count > 300, "only " + count + " citations were found");
    assertTrue(BEGINNING.matcher(page).results().count() == count, "a citation has no text");
    if (GoldenFolder.isRewriteWanted() && !mended.toString().equals(page)) {
      Files.writeString(PAGE, mended, StandardCharsets.UTF_8);
      fail(PAGE + " has new line numbers; read the difference before you commit it" + listed());
    }
    if (!wrong.isEmpty()) {
      fail(PAGE + " does not fit the golden trees" + listed());
    }
  }

  /** The line where the text stands: the cited one if it is there, else the first that has it. */
  private int check(Matcher citation) throws IOException {
    int cited = Integer.parseInt(citation.group(3));
    String path = citation.group(1) + "/" + citation.group(2);
    String text = citation.group(4);
    List<String> lines = lines(path);
    if (cited >= 1 && cited <= lines.size() && lines.get(cited - 1).contains(text)) {
      return cited;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        wrong.add(path + ":" + cited + ": is in line " + (i + 1) + " now: " + text);
        return i + 1;
      }
    }
    wrong.add(path + ":" + cited + ": nowhere in this file: " + text);
    return cited;
  }

  private List<String> lines(String path) throws IOException {
    List<String> lines = files.get(path);
    if (lines == null) {
      Path file = Path.of("src/test/golden", path);
      lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
      files.put(path, lines);
    }
    return lines;
  }

  /** A rewriting run may have come here before the trees were rewritten: reads what they become. */
  private void readWhatIsMade() {
    for (Sample sample : Sample.values()) {
      for (GeneratedFile file : Emitted.inMemory(sample).tree().files()) {
        files.put(sample.folder() + "/" + file.path(), Emitted.text(file).lines().toList());
      }
    }
  }

  private String listed() {
    return ":\n  "
        + String.join("\n  ", wrong)
        + "\nTo bring line numbers up to date, run the tests 'Golden*' with -Dgolden.rewrite=true";
  }
}
