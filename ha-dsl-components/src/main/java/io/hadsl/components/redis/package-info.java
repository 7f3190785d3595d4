/** Redis, a store in memory for sessions, locks and caches. */
@NullMarked
package io.hadsl.components.redis;

import org.jspecify.annotations.NullMarked;
