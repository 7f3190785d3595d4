package io.hadsl.proof.catalog;

import java.util.List;
import java.util.Map;

/**
 * One resource of a compiled catalog.
 *
 * @param type such as {@code File}
 * @param title what names it among those of its type
 * @param parameters its parameters as compiled; secrets are dummies
 * @param file the emitted file that declares it; empty where Puppet does not say
 * @param line its line there, from 1; 0 where Puppet does not say
 */
public record CatalogResource(
    String type, String title, Map<String, Object> parameters, String file, int line) {

  /** How Puppet refers to it: {@code File[/etc/hosts]}. */
  public String reference() {
    return type + "[" + title + "]";
  }

  /** A parameter's value as text; empty without that parameter. */
  public String text(String parameter) {
    Object value = parameters.get(parameter);
    return value == null ? "" : String.valueOf(value);
  }

  /** A parameter's values as texts; none without that parameter. */
  public List<String> texts(String parameter) {
    Object value = parameters.get(parameter);
    return value == null ? List.of() : Json.items(value).stream().map(String::valueOf).toList();
  }

  /** A parameter's value as an object; empty without that parameter. */
  public Map<String, Object> members(String parameter) {
    Object value = parameters.get(parameter);
    return value == null ? Map.of() : Json.members(value);
  }

  /** Whether it is of a type. */
  public boolean is(String other) {
    return type.equals(other);
  }

  /** Whether it is a file, folder or link that is to be there. */
  public boolean isPresentFile() {
    return is("File") && !text("ensure").equals("absent");
  }
}
