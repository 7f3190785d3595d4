/** How values are written for Hiera. */
@NullMarked
package io.hadsl.puppet.hiera;

import org.jspecify.annotations.NullMarked;
