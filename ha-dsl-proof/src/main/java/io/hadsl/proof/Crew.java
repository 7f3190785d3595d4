package io.hadsl.proof;

import io.hadsl.proof.reader.Material;
import io.hadsl.proof.reader.Reader;
import io.hadsl.proof.reader.Task;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.report.ReaderReport;
import io.hadsl.proof.report.ReaderReport.Standing;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the tasks of readers side by side, as many as there are processors. */
final class Crew implements AutoCloseable {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final List<Job> jobs = new ArrayList<>();

  /** What a task came to. */
  private record Done(List<Complaint> complaints, long milliseconds) {}

  /** A reader with its tasks under way. */
  private record Job(
      Reader reader,
      Standing standing,
      String reason,
      List<Task> tasks,
      List<Future<Done>> under) {}

  /** Starts something else. */
  void start(Runnable other) {
    threads.execute(other);
  }

  /** Starts all tasks of a reader, if it can run. */
  void read(Reader reader, Material material) {
    try {
      List<Task> tasks = reader.tasks(material);
      Standing standing = Standing.RAN;
      String reason = "";
      if (tasks.isEmpty()) {
        standing = Standing.NOTHING_TO_READ;
      } else if (!reader.program().isInstalled()) {
        standing = Standing.MISSING;
        reason = reader.program().hint();
      } else {
        String obstacle = reader.obstacle();
        if (!obstacle.isEmpty()) {
          standing = Standing.CANNOT_RUN;
          reason = reader.program().name() + " cannot run here: " + obstacle;
        }
      }
      List<Future<Done>> under = new ArrayList<>();
      if (standing == Standing.RAN) {
        tasks.forEach(task -> under.add(threads.submit(() -> read(task))));
      }
      jobs.add(new Job(reader, standing, reason, tasks, under));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Done read(Task task) throws IOException {
    long start = System.nanoTime();
    List<Complaint> complaints = task.work().read();
    return new Done(complaints, Proof.millisecondsSince(start));
  }

  /** Waits for all readers, and adds what they complain of. */
  List<ReaderReport> await(List<Complaint> complaints) throws IOException {
    List<ReaderReport> reports = new ArrayList<>();
    for (Job job : jobs) {
      int before = complaints.size();
      long milliseconds = 0;
      for (Future<Done> each : job.under()) {
        Done done = await(each);
        complaints.addAll(done.complaints());
        milliseconds += done.milliseconds();
      }
      List<Place> read = new ArrayList<>();
      int readings = 0;
      if (job.standing() == Standing.RAN) {
        for (Task task : job.tasks()) {
          task.subjects().forEach(subject -> read.addAll(subject.places()));
          readings += task.subjects().size();
        }
      }
      reports.add(
          new ReaderReport(
              job.reader().id(),
              job.reader().program(),
              job.standing(),
              job.reason(),
              read,
              readings,
              complaints.size() - before,
              milliseconds));
    }
    return reports;
  }

  /** Waits for a result. */
  static <T> T await(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while readers were running");
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
