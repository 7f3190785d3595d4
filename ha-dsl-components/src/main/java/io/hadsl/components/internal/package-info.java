/** What components share among themselves; not part of the library's interface. */
@NullMarked
package io.hadsl.components.internal;

import org.jspecify.annotations.NullMarked;
