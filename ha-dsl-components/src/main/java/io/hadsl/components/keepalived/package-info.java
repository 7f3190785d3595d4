/** Keepalived, which moves an address between nodes. */
@NullMarked
package io.hadsl.components.keepalived;

import org.jspecify.annotations.NullMarked;
