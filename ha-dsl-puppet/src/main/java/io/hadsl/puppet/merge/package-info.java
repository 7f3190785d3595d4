/** What the nodes of one profile have in common, and where they differ. */
@NullMarked
package io.hadsl.puppet.merge;

import org.jspecify.annotations.NullMarked;
