package io.hadsl.cli.json;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Topology;
import java.util.List;
import java.util.function.Consumer;

/**
 * A topology's name and all that its JSON says of its elements, without the syntax: made in less
 * time, only to be compared. Each text stands behind its length, so that no two contents look
 * alike.
 */
public final class TopologyContent extends JsonOut {

  private final StringBuilder out;

  private TopologyContent(StringBuilder out) {
    this.out = out;
  }

  /**
   * Adds the content of a topology: the same for two of them only if their JSON is.
   *
   * @param topology the topology
   * @param out what it is added to
   */
  public static void addTo(StringBuilder out, Topology topology) {
    TopologyContent content = new TopologyContent(out);
    content.framed(topology.name());
    for (Element element : topology.elements()) {
      content.open('{');
      ElementJson.write(content, element);
      content.close();
    }
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
