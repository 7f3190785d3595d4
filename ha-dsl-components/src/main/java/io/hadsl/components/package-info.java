/** Ready-made components of highly available systems. */
@NullMarked
package io.hadsl.components;

import org.jspecify.annotations.NullMarked;
