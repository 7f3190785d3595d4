package io.hadsl.core.knowledge;

import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;

/**
 * A path by which something touches a shared mount.
 *
 * @param mount the mount
 * @param what what touches it, such as {@code combo.service uses}
 * @param path the path as it is used
 * @param declaredAt the line that says so
 */
public record TouchedPath(
    SharedMount mount, String what, AbsolutePath path, DeclaredAt declaredAt) {}
