/** A small immutable Puppet syntax and its only printer. */
@NullMarked
package io.hadsl.puppet.syntax;

import org.jspecify.annotations.NullMarked;
