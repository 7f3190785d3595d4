/** The units of a node, as systemd itself reads them. */
@NullMarked
package io.hadsl.proof.unit;

import org.jspecify.annotations.NullMarked;
