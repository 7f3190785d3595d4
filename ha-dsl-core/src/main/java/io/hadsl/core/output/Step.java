package io.hadsl.core.output;

/**
 * One step of a change, small enough to be undone by itself.
 *
 * @param kind what is done
 * @param path what it is done to
 * @param detail what undoing needs to know: the digest of the new file, or the permissions of the
 *     removed folder; {@link #NOTHING} where it needs nothing
 */
record Step(Kind kind, String path, String detail) {

  static final String NOTHING = "-";

  /** The kinds of steps, in the order in which a change takes them. */
  enum Kind {
    /** A file of an earlier run goes. */
    REMOVE,
    /** A folder that became empty goes. */
    REMOVE_FOLDER,
    /** A folder is made. */
    MAKE_FOLDER,
    /** A file is made where there was none. */
    CREATE,
    /** A file takes the place of another. */
    REPLACE
  }

  /** Tells whether the step puts a new file in place. */
  boolean puts() {
    return kind == Kind.CREATE || kind == Kind.REPLACE;
  }

  /** Tells whether the step takes an old file away. */
  boolean takes() {
    return kind == Kind.REMOVE || kind == Kind.REPLACE;
  }
}
