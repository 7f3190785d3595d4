package io.hadsl.export.json;

import io.hadsl.export.json.JsonValue.Items;
import io.hadsl.export.json.JsonValue.Members;
import io.hadsl.export.json.JsonValue.Other;
import io.hadsl.export.json.JsonValue.Place;
import io.hadsl.export.json.JsonValue.Text;
import io.hadsl.export.json.JsonValue.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;

/** Reads values from a parser, one at a time, so that a large file is never held as a whole. */
final class JsonTree {

  private final JsonParser parser;

  JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /** The value that begins at the parser's current token; the parser then stands on its last. */
  JsonValue read(String path) {
    Place place = place();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(path, place);
      case START_ARRAY -> items(path, place);
      case VALUE_STRING -> new Text(parser.getString(), place);
      case VALUE_NUMBER_INT -> whole(path, place);
      case VALUE_NUMBER_FLOAT -> new Other("a number with a fraction", place);
      case VALUE_NULL -> new Other("null", place);
      case VALUE_TRUE, VALUE_FALSE -> new Other(parser.getString(), place);
      default -> throw new JsonProblem(place, path, "expected a value, found " + token);
    };
  }

  /** Where the parser's current token begins. */
  Place place() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Place(at.getLineNr(), at.getColumnNr());
  }

  private Whole whole(String path, Place place) {
    try {
      return new Whole(parser.getLongValue(), place);
    } catch (InputCoercionException e) {
      throw new JsonProblem(place, path, "the number is too large");
    }
  }

  private Items items(String path, Place place) {
    List<JsonValue> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(path + "[" + values.size() + "]"));
    }
    return new Items(values, place);
  }

  private Members members(String path, Place place) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = place();
      Place before = keys.putIfAbsent(key, at);
      if (before != null) {
        throw new JsonProblem(
            at, path, "\"" + key + "\" stands twice, first in line " + before.line());
      }
      parser.nextToken();
      values.put(key, read(path + "." + key));
    }
    return new Members(values, keys, place);
  }
}
