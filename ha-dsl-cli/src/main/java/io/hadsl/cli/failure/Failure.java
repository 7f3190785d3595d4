package io.hadsl.cli.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Ends a command with a message for the person; no stack trace is shown. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Nothing above a warning that nobody accepted. */
  public static final int OK = 0;

  /** The topology has findings that refuse it. */
  public static final int FINDINGS = 1;

  /** The person asked for something that cannot be. */
  public static final int USAGE = 2;

  /** The program itself failed. */
  public static final int INTERNAL = 3;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  /**
   * A mistake of the person's.
   *
   * @param message what is wrong, where, and how to fix it
   * @return the failure, exit code 2
   */
  public static Failure usage(String message) {
    return new Failure(USAGE, message);
  }

  /**
   * A file that the system does not let us read.
   *
   * @param what what it is for, and its name
   * @param why what the system said
   * @return the failure, exit code 2
   */
  public static Failure unreadable(Object what, IOException why) {
    return usage(what + " cannot be read: " + reason(why));
  }

  /**
   * What the system said, without the file's name, which stands before it.
   *
   * @param why what it said
   * @return words
   */
  public static String reason(IOException why) {
    // Java leaves the reason out where it has a class for it.
    if (why instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = why instanceof FileSystemException named ? named.getReason() : why.getMessage();
    return reason == null ? why.getClass().getSimpleName() : reason;
  }

  /**
   * Findings refuse a topology, so that the command has nothing to work on.
   *
   * @param message what cannot be done
   * @return the failure, exit code 1
   */
  public static Failure findings(String message) {
    return new Failure(FINDINGS, message);
  }

  /**
   * The process's exit code.
   *
   * @return 1 or 2
   */
  public int exitCode() {
    return exitCode;
  }
}
