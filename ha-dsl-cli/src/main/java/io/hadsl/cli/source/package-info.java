/** Finds the topology that a person names, and runs the code that writes it. */
@NullMarked
package io.hadsl.cli.source;

import org.jspecify.annotations.NullMarked;
