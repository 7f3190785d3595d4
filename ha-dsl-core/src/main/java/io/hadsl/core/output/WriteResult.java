package io.hadsl.core.output;

/**
 * What a write changed. {@code manifest.json} is not counted.
 *
 * @param written files made, or replaced since their bytes or mode differed
 * @param unchanged files that were there already, and were not touched
 * @param removed files of an earlier run that this tree does not have
 * @param mended whether an interrupted earlier run was undone first
 */
public record WriteResult(int written, int unchanged, int removed, boolean mended) {}
