package io.hadsl.core.output;

/**
 * What a directory remembers of the last run that wrote it, if nothing was touched since.
 *
 * @param run what that run left, see {@link FileTreeWriter#remembering}
 * @param files how many files it has
 */
public record LastWrite(RunRecord run, int files) {}
