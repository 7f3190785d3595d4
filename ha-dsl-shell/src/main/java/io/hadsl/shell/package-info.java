/** Backend that writes shell scripts. */
@NullMarked
package io.hadsl.shell;

import org.jspecify.annotations.NullMarked;
