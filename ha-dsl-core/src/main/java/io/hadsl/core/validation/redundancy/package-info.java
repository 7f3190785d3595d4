/** Rules: what is still up when something is lost, and whether it can carry the load. */
@NullMarked
package io.hadsl.core.validation.redundancy;

import org.jspecify.annotations.NullMarked;
