/** The programs that read emitted files: one class for each. */
@NullMarked
package io.hadsl.proof.reader;

import org.jspecify.annotations.NullMarked;
