package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;

/**
 * A file, or a directory of files, that a program of the service writes itself while it runs.
 *
 * @param path the file or directory
 * @param program what writes it
 */
public record RewrittenPath(AbsolutePath path, String program) implements Fact {}
