/** Writes topologies as Java source that a person can read and go on with. */
@NullMarked
package io.hadsl.export;

import org.jspecify.annotations.NullMarked;
