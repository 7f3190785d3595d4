package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;

/**
 * Where an application keeps what its users give it.
 *
 * @param path the directory
 * @param code the directory of the application's code, which an upgrade replaces
 */
public record DataDirectory(AbsolutePath path, AbsolutePath code) implements Fact {}
