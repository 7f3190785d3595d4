package io.hadsl.lab.client;

/**
 * One request of a steady client, and how it ended.
 *
 * @param at when it was sent, in milliseconds since the client started
 * @param took how long it took, in milliseconds
 * @param ok whether it was answered as it should be
 * @param wrote what it wrote, if it was a write; else empty
 * @param answer the server's answer in short, or what went wrong
 */
public record Request(long at, long took, boolean ok, String wrote, String answer) {

  /** The line that stands for it between processes; tabs part its fields. */
  String line() {
    String plain = answer.replace('\t', ' ').replace('\n', ' ');
    return at + "\t" + took + "\t" + ok + "\t" + wrote + "\t" + plain;
  }

  static Request parse(String line) {
    String[] parts = line.split("\t", 5);
    return new Request(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Boolean.parseBoolean(parts[2]),
        parts[3],
        parts[4]);
  }
}
