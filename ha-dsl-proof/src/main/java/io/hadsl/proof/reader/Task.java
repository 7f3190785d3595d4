package io.hadsl.proof.reader;

import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.util.List;

/**
 * A piece of a reader's work: usually one start of its program.
 *
 * @param subjects what is read
 * @param work reads it
 */
public record Task(List<Subject> subjects, Work work) {

  /** Reads something. */
  @FunctionalInterface
  public interface Work {
    /** What the reader complains of; none if it accepts all. */
    List<Complaint> read() throws IOException;
  }

  /** Copies the list. */
  public Task {
    subjects = List.copyOf(subjects);
  }
}
