/** PHP and its process manager. */
@NullMarked
package io.hadsl.components.php;

import org.jspecify.annotations.NullMarked;
