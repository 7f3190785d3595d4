package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;

/**
 * A file, or a directory of files, that a program of the service writes itself while it runs.
 *
 * @param path the file or directory
 * @param program what writes it
 */
public record RewrittenPath(AbsolutePath path, String program) implements Fact {
  /** Refuses what a message could not show. */
  public RewrittenPath {
    Texts.line("program that rewrites", program);
  }
}
