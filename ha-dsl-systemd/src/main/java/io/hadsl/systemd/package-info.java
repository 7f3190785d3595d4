/** Backend that writes systemd units. */
@NullMarked
package io.hadsl.systemd;

import org.jspecify.annotations.NullMarked;
