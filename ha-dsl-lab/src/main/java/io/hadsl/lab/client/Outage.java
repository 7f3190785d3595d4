package io.hadsl.lab.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which requests failed. Two failures belong to one outage unless a whole second of
 * successes lies between them.
 *
 * @param start when the first request that failed was sent, in milliseconds since the client
 *     started
 * @param end when the first that succeeded after the last failure was sent
 * @param failed how many requests failed
 * @param sample what one of them said
 */
public record Outage(long start, long end, int failed, String sample) {

  private static final long QUIET = 1000;

  /**
   * Its length.
   *
   * @return the time from the first failure to the first lasting success, in milliseconds
   */
  public long length() {
    return end - start;
  }

  /**
   * Finds the outages in what a client has seen.
   *
   * @param requests its requests, in any order
   * @return the outages, by time; the last one ends with the last request if nothing succeeded
   *     again
   */
  public static List<Outage> in(List<Request> requests) {
    List<Request> sorted = new ArrayList<>(requests);
    sorted.sort(Comparator.comparingLong(Request::at));
    List<Outage> found = new ArrayList<>();
    Outage open = null;
    long lastFailure = 0;
    for (Request each : sorted) {
      if (!each.ok()) {
        if (open != null && each.at() - lastFailure > QUIET && open.end() > lastFailure) {
          found.add(open);
          open = null;
        }
        open =
            open == null
                ? new Outage(each.at(), each.at(), 1, each.answer())
                : new Outage(open.start(), each.at(), open.failed() + 1, open.sample());
        lastFailure = each.at();
      } else if (open != null && open.end() <= lastFailure) {
        open = new Outage(open.start(), each.at(), open.failed(), open.sample());
      }
    }
    if (open != null) {
      found.add(open);
    }
    return found;
  }
}
