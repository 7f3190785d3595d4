/**
 * Facts that rules read: what a component knows of an instance of its, and what people state of
 * their nodes, services, mounts and externals.
 */
@NullMarked
package io.hadsl.core.fact;

import org.jspecify.annotations.NullMarked;
