package io.hadsl.export.json;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one element names another: by name where only one kind can stand there, else by its id, such
 * as {@code external(sql-prod)}.
 */
final class References {

  private static final Pattern ID = Pattern.compile("[a-z]+\\(.+\\)");

  private References() {}

  /** An id where only one kind is usual. */
  static String write(String kind, ElementId id) {
    return id.equals(ElementId.of(kind, id.name())) ? id.name() : id.path();
  }

  /** Ids where only one kind is usual. */
  static List<String> writeAll(String kind, List<ElementId> ids) {
    return ids.stream().map(id -> write(kind, id)).toList();
  }

  /** What {@link #write} wrote: names hold no parenthesis. */
  static ElementId read(String kind, String text) {
    Texts.line(kind, text);
    return text.indexOf('(') >= 0 ? readId(text) : ElementId.of(kind, text);
  }

  /** An id in full. */
  static ElementId readId(String text) {
    return new ElementId(
        Texts.matching("element", text, ID, "an element's id, such as \"service(combo)\""));
  }
}
