package io.hadsl.core.output;

/**
 * What a run leaves for the next one, see {@link FileTreeWriter#remembering}.
 *
 * @param key stands for all that the run's tree is a function of: the same key, the same tree; one
 *     line
 * @param said what the run told people of the tree, for a run with the same key to tell again
 */
public record RunRecord(String key, String said) {

  /**
   * A record.
   *
   * @throws IllegalArgumentException if the key is empty, or more than one line
   */
  public RunRecord {
    if (key.isEmpty() || key.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("RunRecord(...): the key must be one line");
    }
  }
}
