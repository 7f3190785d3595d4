/** Constant texts of the module. */
@NullMarked
package io.hadsl.puppet.text;

import org.jspecify.annotations.NullMarked;
