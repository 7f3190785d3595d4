/**
 * Shows that emitted files are accepted by the programs that read them, and that compiled catalogs
 * hold what must hold between nodes.
 */
@NullMarked
package io.hadsl.proof;

import org.jspecify.annotations.NullMarked;
