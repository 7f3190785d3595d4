/** The files of an output directory, and the lines of code that they stem from. */
@NullMarked
package io.hadsl.proof.tree;

import org.jspecify.annotations.NullMarked;
