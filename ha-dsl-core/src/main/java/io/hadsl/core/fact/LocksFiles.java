package io.hadsl.core.fact;

/**
 * An application locks files that its nodes share, with a lock of its own.
 *
 * @param by where the locks are
 */
public record LocksFiles(By by) implements Fact {

  /** Where locks are. */
  public enum By {
    /** In the memory of each node, such as APCu: no other node sees them. */
    NODE_MEMORY,
    /** In a store that all nodes use. */
    SHARED_STORE
  }
}
