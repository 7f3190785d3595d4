package io.hadsl.cli.faults;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code synth} over an existing tree is killed with SIGKILL. The tree is then the old one or the
 * new one, or it says that it is half made, and the next run brings the old one back before it
 * writes.
 */
class KilledSynthTest {

  private static final int FEW = KillLane.FEW;

  @TempDir Path folder;

  @Test
  void twice() throws Exception {
    kill(1, 2);
  }

  @Test
  @Tag("proof")
  void twoHundredTimes() throws Exception {
    EnumMap<KillLane.Found, Integer> found = kill(2, 100);
    assertTrue(found.containsKey(KillLane.Found.JOURNAL), "no kill fell amid the changes");
    assertTrue(found.containsKey(KillLane.Found.NEW), "no kill came after the changes");
  }

  private EnumMap<KillLane.Found, Integer> kill(int lanes, int times) throws Exception {
    long start = System.nanoTime();
    Path small = folder.resolve("small");
    Program program = Program.in(folder, KillLane.synth(FEW, small));
    Path large = folder.resolve("large");
    KillLane.ends(KillLane.synth(FEW + 1, large));
    Map<Integer, Map<String, String>> whole = Map.of(FEW, Tree.of(small), FEW + 1, Tree.of(large));
    assertNotEquals(whole.get(FEW), whole.get(FEW + 1));

    EnumMap<KillLane.Moment, Integer> inTime = new EnumMap<>(KillLane.Moment.class);
    EnumMap<KillLane.Found, Integer> found = new EnumMap<>(KillLane.Found.class);
    ExecutorService pool = Executors.newFixedThreadPool(lanes);
    try {
      List<Future<KillLane>> running = new ArrayList<>();
      for (int i = 0; i < lanes; i++) {
        KillLane lane =
            new KillLane(program.printingTo("lane" + i), folder.resolve("out" + i), whole, i);
        running.add(pool.submit(() -> lane.kill(times)));
      }
      for (Future<KillLane> lane : running) {
        lane.get().inTime.forEach((moment, count) -> inTime.merge(moment, count, Integer::sum));
        lane.get().found.forEach((what, count) -> found.merge(what, count, Integer::sum));
      }
    } finally {
      pool.shutdownNow();
    }
    System.out.printf(
        "seen: synth killed %d times (before its end: %s), found %s; every next run succeeded; %d s%n",
        lanes * times, inTime, found, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    return found;
  }
}
