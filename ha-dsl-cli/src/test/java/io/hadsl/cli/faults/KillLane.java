package io.hadsl.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills one run after another over one output directory, and looks at it after each. */
final class KillLane {

  /** Pairs of nodes of the smaller tree; the other has one more. */
  static final int FEW = 1;

  /** When a run is killed. */
  enum Moment {
    /** While files change places. */
    CHANGING,
    /** While new files are written beside the old ones, or soon after. */
    WRITING,
    /** At any time from the start of the process to its end. */
    ANY,
    /** Where the tree is as it should be, and the run only has to find that out. */
    UNTOUCHED
  }

  /** What a directory was found to hold after kills. */
  enum Found {
    OLD,
    NEW,
    /** A journal, which the next run undoes. */
    JOURNAL
  }

  private static final int MOMENTS = Moment.values().length;

  private final Program program;
  private final Path out;
  private final Map<Integer, Map<String, String>> whole;
  private final Random random;
  private int now = FEW;

  /** Kills that came before the run had ended. */
  final EnumMap<Moment, Integer> inTime = new EnumMap<>(Moment.class);

  final EnumMap<Found, Integer> found = new EnumMap<>(Found.class);

  /**
   * A lane over a directory that does not exist yet.
   *
   * @param whole the two trees by their pairs of nodes
   */
  KillLane(Program program, Path out, Map<Integer, Map<String, String>> whole, long seed) {
    this.program = program;
    this.out = out;
    this.whole = whole;
    this.random = new Random(seed);
  }

  static String[] synth(int pairs, Path out) {
    return new String[] {"synth", "fleet", "--param", "pairs=" + pairs, "-o", out.toString()};
  }

  /** Runs the command line in this process, to its good end. */
  static String ends(String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  KillLane kill(int times) throws IOException, InterruptedException {
    ends(synth(now, out));
    long fromStart = System.nanoTime();
    program.ends(synth(next(), out));
    long run = System.nanoTime() - fromStart;
    now = next();
    for (int i = 0; i < times; i++) {
      Moment moment = Moment.values()[i % MOMENTS];
      int wanted = moment == Moment.UNTOUCHED ? now : next();
      boolean running = killed(program.start(synth(wanted, out)), moment, run);
      inTime.merge(moment, running ? 1 : 0, Integer::sum);
      String kill = "kill " + i + ", " + moment;
      boolean half = Tree.isPending(out);
      found.merge(half ? Found.JOURNAL : whole(wanted, kill), 1, Integer::sum);

      // The old one or the new one may be asked for next: both must come out whole.
      now = random.nextBoolean() ? FEW : FEW + 1;
      // A run knows an untouched tree again only by a state that the same program wrote.
      boolean apart = Moment.values()[(i + 1) % MOMENTS] == Moment.UNTOUCHED;
      String said = apart ? program.ends(synth(now, out)) : ends(synth(now, out));
      assertEquals(half, said.contains("had been interrupted"), said);
      assertEquals(List.of(), Tree.differences(whole.get(now), Tree.of(out)), "after " + kill);
      assertTrue(Files.notExists(out.resolve(".ha-dsl")), "the run after " + kill + " tidied up");
    }
    return this;
  }

  private int next() {
    return 2 * FEW + 1 - now;
  }

  /** Which of the two trees is there; anything else fails. */
  private Found whole(int wanted, String kill) throws IOException {
    Map<String, String> tree = Tree.of(out);
    if (tree.equals(whole.get(now))) {
      return Found.OLD;
    }
    assertEquals(
        List.of(),
        Tree.differences(whole.get(wanted), tree),
        "a mixture that does not say so, after " + kill);
    return Found.NEW;
  }

  /** Kills a run at its moment; tells whether it was still running. */
  private boolean killed(Process process, Moment moment, long run)
      throws IOException, InterruptedException {
    switch (moment) {
      case ANY, UNTOUCHED -> TimeUnit.NANOSECONDS.sleep(random.nextLong(run));
      case WRITING -> {
        while (process.isAlive() && !Files.exists(out.resolve(".ha-dsl"))) {
          TimeUnit.MICROSECONDS.sleep(200);
        }
        TimeUnit.NANOSECONDS.sleep(random.nextLong(run / 10));
      }
      case CHANGING -> {
        while (process.isAlive() && !Files.exists(out.resolve(".ha-dsl"))) {
          TimeUnit.MICROSECONDS.sleep(100);
        }
        while (process.isAlive() && !Files.exists(out.resolve(".ha-dsl/journal"))) {
          Thread.onSpinWait();
        }
        TimeUnit.NANOSECONDS.sleep(random.nextLong(run / 1000));
      }
    }
    boolean running = process.isAlive();
    process.destroyForcibly();
    Program.await(process);
    return running;
  }
}
