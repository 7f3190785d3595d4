/** The web server nginx. */
@NullMarked
package io.hadsl.components.nginx;

import org.jspecify.annotations.NullMarked;
