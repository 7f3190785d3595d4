/** How a command ends when it cannot do what it was asked. */
@NullMarked
package io.hadsl.cli.failure;

import org.jspecify.annotations.NullMarked;
