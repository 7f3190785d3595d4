/** The Caddy web server. */
@NullMarked
package io.hadsl.components.caddy;

import org.jspecify.annotations.NullMarked;
