package io.hadsl.benchmarks;

import io.hadsl.core.backend.Backends;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidatedTopology;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.examples.Fleet;
import java.util.Map;
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

/** The steps from a class to files in memory, each on its own, over the fleet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PipelineBenchmark {

  /** The number of pairs of nodes. */
  @Param({"1000"})
  public int pairs;

  private Topology topology = fleet(1);
  private ValidatedTopology valid = validate(topology).requireValid();
  private Plan plan = Planner.plan(valid);

  /** Makes the input of each step. */
  @Setup
  public void prepare() {
    topology = fleet(pairs);
    valid = validate(topology).requireValid();
    plan = Planner.plan(valid);
  }

  private static Topology fleet(int pairs) {
    return new Fleet().topology(Parameters.of(Map.of("pairs", Integer.toString(pairs))));
  }

  private static ValidationReport validate(Topology topology) {
    return Validator.standard().validate(topology);
  }

  /** Runs the user's class. */
  @Benchmark
  public Topology build() {
    return fleet(pairs);
  }

  /** Runs all rules. */
  @Benchmark
  public ValidationReport validate() {
    return validate(topology);
  }

  /** Plans all nodes. */
  @Benchmark
  public Plan plan() {
    return Planner.plan(valid);
  }

  /** Renders with one backend. */
  @Benchmark
  public long renderPuppet() {
    return render("puppet");
  }

  /** Renders with one backend. */
  @Benchmark
  public long renderShell() {
    return render("shell");
  }

  /** Renders with one backend. */
  @Benchmark
  public long renderSystemd() {
    return render("systemd");
  }

  /** Also makes the bytes of the files that are rendered only when they are written. */
  private long render(String backend) {
    FileTree tree = Backends.installed().require(backend).render(plan, RenderContext.standard());
    return tree.files().parallelStream().mapToLong(file -> file.content().length).sum();
  }
}
