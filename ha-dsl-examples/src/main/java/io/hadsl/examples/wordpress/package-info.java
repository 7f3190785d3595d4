/** WordPress from Debian's archive: a component as a user of the library writes one. */
@NullMarked
package io.hadsl.examples.wordpress;

import org.jspecify.annotations.NullMarked;
