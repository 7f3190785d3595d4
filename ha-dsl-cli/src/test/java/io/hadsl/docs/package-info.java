/** Runs what the documentation says. */
@NullMarked
package io.hadsl.docs;

import org.jspecify.annotations.NullMarked;
