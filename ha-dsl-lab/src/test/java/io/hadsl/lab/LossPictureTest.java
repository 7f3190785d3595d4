package io.hadsl.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.client.Outage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LossPictureTest {

  private static final Loss DB =
      new Loss(
          "db",
          true,
          true,
          5_000,
          35_000,
          List.of(new Outage(6_000, 40_000, 1, "")),
          5_000,
          9,
          List.of());
  private static final Loss CONTROL =
      new Loss("control", false, false, 5_000, 35_000, List.of(), 0, 70, List.of());

  private static Document draw(Loss... losses) throws Exception {
    String svg = LossPicture.of("shop", List.of(losses));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> rectangles(Document svg, String style) {
    List<Element> found = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("rect");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element each && each.getAttribute("class").equals(style)) {
        found.add(each);
      }
    }
    return found;
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @Test
  void everyMachineHasARowAndEveryOutageABar() throws Exception {
    Document svg = draw(CONTROL, DB);
    String text = svg.getDocumentElement().getTextContent();
    assertTrue(text.contains("seen: none"), text);
    assertTrue(text.contains("seen: outage 34.0 s"), text);
    assertTrue(text.contains("as predicted; 0 of 70 writes lost"), text);
    // One more of each kind explains it.
    assertEquals(3, rectangles(svg, "served").size());
    assertEquals(3, rectangles(svg, "off").size());
    assertEquals(2, rectangles(svg, "outage").size());
  }

  /** Killed for 30 s; the outage began a second later and ended 5 s after the start. */
  @Test
  void barsAreAsLongAsWhatTheyShow() throws Exception {
    Document svg = draw(DB);
    Element off = rectangles(svg, "off").get(1);
    Element outage = rectangles(svg, "outage").get(1);
    double second = number(off, "width") / 30.0;
    assertEquals(34 * second, number(outage, "width"), 2);
    assertEquals(second, number(outage, "x") - number(off, "x"), 1);
    assertTrue(number(outage, "y") >= number(off, "y") + number(off, "height"));
  }
}
