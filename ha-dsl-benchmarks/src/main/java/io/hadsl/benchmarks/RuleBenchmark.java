package io.hadsl.benchmarks;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Answer;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.Validator;
import io.hadsl.examples.Fleet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What each rule costs over the fleet, on its own, on an index that others have used before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RuleBenchmark {

  /** The number of pairs of nodes. */
  @Param({"1000"})
  public int pairs;

  /** The rule's id. */
  @Param({"uid-parity"})
  public String rule = "uid-parity";

  private TopologyIndex index = index(1);
  private Rule asked = rule(rule);

  /** Makes the index, with all that rules leave in it. */
  @Setup
  public void prepare() {
    index = index(pairs);
    asked = rule(rule);
    for (Rule each : Validator.standard().rules()) {
      Answer.of(each, index);
    }
  }

  private static TopologyIndex index(int pairs) {
    Topology fleet = new Fleet().topology(Parameters.of(Map.of("pairs", Integer.toString(pairs))));
    return TopologyIndex.of(fleet, Optional.of(LocalDate.of(2026, 7, 1)), Optional.empty());
  }

  private static Rule rule(String id) {
    return Validator.standard().rules().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Asks the rule. */
  @Benchmark
  public List<Finding> ask() {
    return Answer.of(asked, index).found();
  }

  /**
   * Measures all rules and prints a table, the dearest first.
   *
   * @param arguments the number of pairs; 1000 if left out
   * @throws RunnerException if JMH fails
   */
  public static void main(String[] arguments) throws RunnerException {
    String pairs = arguments.length > 0 ? arguments[0] : "1000";
    String[] ids = Validator.standard().rules().stream().map(Rule::id).toArray(String[]::new);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(RuleBenchmark.class.getName())
                    .param("rule", ids)
                    .param("pairs", pairs)
                    .build())
            .run();
    List<RunResult> dearest = new ArrayList<>(results);
    dearest.sort(Comparator.comparingDouble(RuleBenchmark::score).reversed());
    double all = results.stream().mapToDouble(RuleBenchmark::score).sum();
    System.out.printf("%n| rule | µs over %s pairs | share |%n|---|---|---|%n", pairs);
    for (RunResult each : dearest) {
      double score = score(each);
      String id = each.getParams().getParam("rule");
      System.out.printf("| %s | %.0f | %.1f %% |%n", id, score, 100 * score / all);
    }
    System.out.printf("| all | %.0f | |%n", all);
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }
}
