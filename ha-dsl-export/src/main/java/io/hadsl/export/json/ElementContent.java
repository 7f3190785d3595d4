package io.hadsl.export.json;

import io.hadsl.core.model.Element;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that an element's JSON says, without the syntax: made in less time, only to be compared. Each
 * text stands behind its length, so that no two contents look alike.
 */
public final class ElementContent extends JsonOut {

  private final StringBuilder out;

  private ElementContent(StringBuilder out) {
    this.out = out;
  }

  /**
   * Adds the content of an element: the same for two elements only if their JSON is.
   *
   * @param element the element
   * @param out what it is added to
   */
  public static void addTo(StringBuilder out, Element element) {
    ElementContent content = new ElementContent(out);
    content.open('{');
    ElementJson.write(content, element);
    content.close();
  }

  @Override
  void text(String key, String value) {
    framed(key);
    framed(value);
  }

  @Override
  void number(String key, long value) {
    framed(key);
    out.append(value).append(';');
  }

  @Override
  void requiredTexts(String key, List<String> values) {
    framed(key);
    open('[');
    for (String value : values) {
      framed(value);
    }
    close();
  }

  @Override
  void object(String key, Runnable members) {
    framed(key);
    open('{');
    members.run();
    close();
  }

  @Override
  <T> void required(String key, List<T> values, Consumer<T> members) {
    framed(key);
    open('[');
    for (T value : values) {
      open('{');
      members.accept(value);
      close();
    }
    close();
  }

  private void framed(String text) {
    out.append(text.length()).append(':').append(text);
  }

  private void open(char bracket) {
    out.append(bracket);
  }

  private void close() {
    out.append('}');
  }
}
