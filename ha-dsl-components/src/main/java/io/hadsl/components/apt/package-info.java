/** Where nodes get Debian packages from. */
@NullMarked
package io.hadsl.components.apt;

import org.jspecify.annotations.NullMarked;
