package io.hadsl.export.json;

import io.hadsl.export.json.JsonValue.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says where a file stops to be JSON, in words for whoever edited it. */
final class JsonSyntax {

  private JsonSyntax() {}

  /** The place where a parser gave up. */
  static JsonProblem problem(JsonParser parser, JacksonException e) {
    TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return new JsonProblem(
        new Place(at.getLineNr(), at.getColumnNr()), pathTo(parser.streamReadContext()), words(e));
  }

  private static String words(JacksonException e) {
    String reason = String.valueOf(e.getOriginalMessage());
    if (e instanceof UnexpectedEndOfInputException || reason.contains("end-of-input")) {
      return "the file ends too early: a closing \", ] or } is missing";
    }
    if (e instanceof StreamConstraintsException) {
      return reason.contains("depth")
          ? "nests deeper than anything that ha-dsl writes"
          : "is larger than anything that ha-dsl writes: " + reason;
    }
    if (reason.startsWith("Invalid UTF-8")) {
      return "not UTF-8, which JSON is written in: save the file as UTF-8";
    }
    return "is not JSON: look just before this place for a comma, a colon, a quote or a bracket that"
        + " is missing or too much";
  }

  private static String pathTo(TokenStreamContext context) {
    TokenStreamContext parent = context.getParent();
    if (parent == null) {
      return "$";
    }
    String last = "";
    if (context.inArray()) {
      last = "[" + Math.max(0, context.getCurrentIndex()) + "]";
    } else if (context.hasCurrentName()) {
      last = "." + context.currentName();
    }
    return pathTo(parent) + last;
  }
}
