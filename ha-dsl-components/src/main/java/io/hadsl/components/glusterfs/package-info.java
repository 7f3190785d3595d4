/** GlusterFS, a file system replicated between nodes. */
@NullMarked
package io.hadsl.components.glusterfs;

import org.jspecify.annotations.NullMarked;
