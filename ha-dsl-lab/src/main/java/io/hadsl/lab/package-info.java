/**
 * A lab: the machines of a topology on this computer, booted and installed from the emitted files
 * as a person would do it, to be used and broken.
 */
@NullMarked
package io.hadsl.lab;

import org.jspecify.annotations.NullMarked;
