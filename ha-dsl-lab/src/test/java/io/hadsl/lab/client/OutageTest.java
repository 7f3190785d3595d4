package io.hadsl.lab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {

  /** One request each 100 ms; a dot is a success. */
  private static List<Request> requests(String pattern) {
    List<Request> all = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      boolean ok = pattern.charAt(i) == '.';
      all.add(new Request(i * 100L, 5, ok, "", ok ? "200" : "503"));
    }
    return all;
  }

  @Test
  void noFailureIsNoOutage() {
    assertEquals(List.of(), Outage.in(requests("..........")));
    assertEquals(List.of(), Outage.in(List.of()));
  }

  @Test
  void lastsFromTheFirstFailureToTheNextSuccess() {
    assertEquals(List.of(new Outage(200, 500, 3, "503")), Outage.in(requests("..xxx...")));
  }

  @Test
  void failuresWithinASecondAreOneOutage() {
    assertEquals(List.of(new Outage(100, 800, 3, "503")), Outage.in(requests(".x...x.x...")));
  }

  @Test
  void aSecondOfSuccessesPartsTwo() {
    assertEquals(
        List.of(new Outage(100, 200, 1, "503"), new Outage(1300, 1400, 1, "503")),
        Outage.in(requests(".x...........x..")));
  }

  @Test
  void oneWithoutEndLastsToTheLastRequest() {
    assertEquals(List.of(new Outage(100, 300, 3, "503")), Outage.in(requests(".xxx")));
  }

  @Test
  void theOrderInWhichRequestsEndedDoesNotMatter() {
    List<Request> shuffled = new ArrayList<>(requests("..xxx..."));
    Collections.reverse(shuffled);
    assertEquals(List.of(new Outage(200, 500, 3, "503")), Outage.in(shuffled));
  }

  @Test
  void aRequestSurvivesTheWayBetweenProcesses() {
    Request request = new Request(7, 12, false, "abc-1", "java: timed\tout\nlater");
    assertEquals(
        new Request(7, 12, false, "abc-1", "java: timed out later"), Request.parse(request.line()));
  }
}
