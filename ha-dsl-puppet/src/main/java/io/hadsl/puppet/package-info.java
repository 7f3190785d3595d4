/** Backend that writes Puppet code. */
@NullMarked
package io.hadsl.puppet;

import org.jspecify.annotations.NullMarked;
