/** Access to PostgreSQL databases that someone else runs. */
@NullMarked
package io.hadsl.components.postgresql;

import org.jspecify.annotations.NullMarked;
