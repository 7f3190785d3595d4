package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Topology;
import io.hadsl.export.json.ElementContent;
import io.hadsl.export.json.JsonRefusedException;
import io.hadsl.export.json.TopologyJsonWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contents are compared in place of JSON: they must differ wherever that does. */
class ElementContentTest {

  /** The end of a string that is no key, or of a number. */
  private static final Pattern END =
      Pattern.compile("(?<=\\w)(?=\"[,\\]}\\s])|(?<=\\d)(?=[,\\s}])");

  private static final String TEXT = TopologyJsonWriter.text(Everything.topology());

  private static String content(Topology topology) {
    StringBuilder out = new StringBuilder();
    topology.elements().forEach(element -> ElementContent.addTo(out, element));
    return out.toString();
  }

  private static String elements(String json) {
    int end = json.indexOf("\"acknowledgements\"");
    return json.substring(json.indexOf("\"elements\""), end < 0 ? json.length() : end);
  }

  @Test
  void isTheSameForEqualTopologies() {
    assertEquals(content(Everything.topology()), content(GivenJson.read(TEXT)));
  }

  @Test
  void isAnotherForEachValueThatIsAnother() {
    Set<String> texts = new HashSet<>();
    Set<String> contents = new HashSet<>();
    Matcher ends = END.matcher(TEXT);
    while (ends.find()) {
      String changed = TEXT.substring(0, ends.start()) + "1" + TEXT.substring(ends.start());
      try {
        Topology other = GivenJson.read(changed);
        texts.add(elements(TopologyJsonWriter.text(other)));
        contents.add(content(other));
      } catch (JsonRefusedException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith("given.json:"), e.getMessage());
      }
    }
    assertTrue(texts.size() > 50, texts.size() + " of the changed texts can be read");
    assertEquals(texts.size(), contents.size());
  }
}
