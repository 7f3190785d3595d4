package io.hadsl.core.output;

/**
 * What {@code manifest.json} says of one file that a run wrote.
 *
 * @param path where it is, relative to the output directory and separated by {@code /}
 * @param sha256 the digest of its bytes, 64 hexadecimal digits
 * @param mode its permissions, as in {@code 0644}
 * @param origin the piece of the topology that it stems from
 */
public record WrittenFile(String path, String sha256, int mode, Origin origin) {}
