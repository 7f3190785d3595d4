package io.hadsl.components.caddy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Hostile;
import io.hadsl.components.Probe;
import io.hadsl.programs.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CaddyfileProperties {

  private static final Pattern BODY = Pattern.compile("\"body\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Provide
  Arbitrary<List<String>> texts() {
    return Hostile.text().list().ofSize(120);
  }

  /** Many texts at a time, because Caddy takes a while to start. */
  @Property(tries = 4)
  void caddyReadsBackEveryTextThatIsNotRefused(@ForAll("texts") List<String> texts)
      throws Exception {
    if (!Programs.isThere("caddy", "caddy")) {
      return;
    }
    List<String> taken = new ArrayList<>();
    Caddyfile file = new Caddyfile("").open(":80");
    for (String text : texts) {
      if (isRefused(text)) {
        continue;
      }
      // Numbered, because Caddy puts two equal answers together, and sorts by the path's length.
      file.line("respond", "/" + (100 + taken.size()), text);
      taken.add(text);
    }
    Path written = Files.createTempFile("hostile", ".caddyfile");
    Probe.write(file.close().print(), written);
    Programs.Result adapted =
        Programs.run("caddy", "adapt", "--adapter", "caddyfile", "--config", written.toString());
    Files.delete(written);
    assertEquals(0, adapted.status(), adapted.output());
    List<String> read = new ArrayList<>();
    Matcher bodies = BODY.matcher(adapted.output());
    while (bodies.find()) {
      read.add(unescape(bodies.group(1)));
    }
    assertEquals(taken, read);
    assertTrue(taken.size() > 5, "too many texts are refused");
  }

  private static boolean isRefused(String text) {
    try {
      Caddyfile.token(text);
      return false;
    } catch (IllegalArgumentException refused) {
      return true;
    }
  }

  private static String unescape(String json) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (json.charAt(++i) == 'u') {
        out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append(json.charAt(i));
      }
    }
    return out.toString();
  }
}
