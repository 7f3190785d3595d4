package io.hadsl.lab.client;

import io.hadsl.lab.host.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a web server answered.
 *
 * @param status such as 200; 0 if there was no answer
 * @param headers its headers, by their names in lower case
 * @param body its text, or what went wrong if there was no answer
 */
public record Answer(int status, Map<String, String> headers, String body) {

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Reads what {@code curl --include} printed. */
  static Answer of(Outcome curl) {
    int end = curl.out().indexOf("\r\n\r\n");
    if (!curl.ok() || end < 0) {
      return new Answer(0, Map.of(), curl.err().strip());
    }
    Map<String, String> headers = new TreeMap<>();
    String[] lines = curl.out().substring(0, end).split("\r\n", -1);
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
    return new Answer(status, headers, curl.out().substring(end + 4));
  }

  /**
   * A header.
   *
   * @param name its name, in lower case
   * @return its value; empty if it was not sent
   */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
