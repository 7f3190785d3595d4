/** What a proof says: who read what, and what was complained of. */
@NullMarked
package io.hadsl.proof.report;

import org.jspecify.annotations.NullMarked;
