/** The files of the control repository. */
@NullMarked
package io.hadsl.puppet.repository;

import org.jspecify.annotations.NullMarked;
