/** A service that is fully described by the Debian packages it needs and the units it runs. */
@NullMarked
package io.hadsl.components.packaged;

import org.jspecify.annotations.NullMarked;
