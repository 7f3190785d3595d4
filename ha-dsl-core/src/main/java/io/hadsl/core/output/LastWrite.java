package io.hadsl.core.output;

/**
 * What a directory remembers of the last run that wrote it, if nothing was touched since.
 *
 * @param key what that run said its tree was made of, see {@link FileTreeWriter#remembering}
 * @param files how many files it has
 */
public record LastWrite(String key, int files) {}
