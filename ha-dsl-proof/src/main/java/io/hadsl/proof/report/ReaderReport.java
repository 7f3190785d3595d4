package io.hadsl.proof.report;

import io.hadsl.proof.program.Program;
import java.util.List;

/**
 * What one reader did.
 *
 * @param reader its name
 * @param program what it runs
 * @param standing whether it ran
 * @param reason why it did not, for a person; empty if it ran
 * @param read everything that it read, accepted or not; what equals byte for byte counts each time
 * @param readings how many different things it read: equal bytes are read once
 * @param complaints how often it complained
 * @param milliseconds the time that it took; several may run side by side
 */
public record ReaderReport(
    String reader,
    Program program,
    Standing standing,
    String reason,
    List<Place> read,
    int readings,
    int complaints,
    long milliseconds) {

  /** Whether a reader ran. */
  public enum Standing {
    /** It read everything that it knows to read. */
    RAN,
    /** There was nothing for it to read. */
    NOTHING_TO_READ,
    /** It is not installed. */
    MISSING,
    /** It is installed, and cannot run here. */
    CANNOT_RUN
  }

  /** Copies the list. */
  public ReaderReport {
    read = List.copyOf(read);
  }

  /**
   * Whether something that it should have read was not read.
   *
   * @return true if it is missing or cannot run
   */
  public boolean isAbsent() {
    return standing == Standing.MISSING || standing == Standing.CANNOT_RUN;
  }
}
