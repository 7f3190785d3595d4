/** The command line. */
@NullMarked
package io.hadsl.cli;

import org.jspecify.annotations.NullMarked;
