/**
 * Generated files: in memory as a {@link io.hadsl.core.output.FileTree}, and on disk by the {@link
 * io.hadsl.core.output.FileTreeWriter}, the only class that writes.
 */
@NullMarked
package io.hadsl.core.output;

import org.jspecify.annotations.NullMarked;
