package io.hadsl.export.json;

import io.hadsl.export.json.JsonValue.Place;

/** What is wrong at one place of a JSON file. */
final class JsonProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String path;

  JsonProblem(Place place, String path, String message) {
    super(message, null, false, false);
    this.place = place;
    this.path = path;
  }

  /** As compilers write it: {@code topology.json:12:8: $.elements[3].address: what is wrong}. */
  String in(String file) {
    return file + ":" + place.line() + ":" + place.column() + ": " + path + ": " + getMessage();
  }
}
