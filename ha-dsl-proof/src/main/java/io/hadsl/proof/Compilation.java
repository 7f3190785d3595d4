package io.hadsl.proof;

import io.hadsl.proof.catalog.CatalogCompiler;
import io.hadsl.proof.catalog.Catalogs;
import io.hadsl.proof.report.ReaderReport;
import io.hadsl.proof.report.ReaderReport.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** The compilation of all catalogs: a reader of its own, for whose results many others wait. */
final class Compilation implements Runnable {

  private final CatalogCompiler compiler;
  private final FutureTask<Catalogs> task;
  private volatile long milliseconds;
  private int complaints;

  Compilation(CatalogCompiler compiler, Path work) {
    this.compiler = compiler;
    Callable<Catalogs> compile = () -> isPossible() ? compiler.compile(work) : Catalogs.none();
    this.task = new FutureTask<>(compile);
  }

  private boolean isPossible() {
    return !compiler.nodes().isEmpty() && CatalogCompiler.PUPPET.isInstalled();
  }

  @Override
  public void run() {
    long start = System.nanoTime();
    task.run();
    milliseconds = Proof.millisecondsSince(start);
  }

  /** The catalogs, when they are there; none if Puppet is not installed. */
  Catalogs await() throws IOException {
    Catalogs catalogs = Crew.await(task);
    complaints = catalogs.complaints().size();
    return catalogs;
  }

  ReaderReport report() {
    boolean nothing = compiler.nodes().isEmpty();
    boolean installed = CatalogCompiler.PUPPET.isInstalled();
    Standing standing =
        nothing ? Standing.NOTHING_TO_READ : installed ? Standing.RAN : Standing.MISSING;
    boolean ran = standing == Standing.RAN;
    return new ReaderReport(
        CatalogCompiler.ID,
        CatalogCompiler.PUPPET,
        standing,
        standing == Standing.MISSING ? CatalogCompiler.PUPPET.hint() : "",
        ran ? compiler.places() : List.of(),
        ran ? compiler.places().size() : 0,
        complaints,
        milliseconds);
  }
}
