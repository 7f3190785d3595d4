/** Rules: shared mounts, and what is kept on them. */
@NullMarked
package io.hadsl.core.validation.storage;

import org.jspecify.annotations.NullMarked;
