/** Rules, what they find, and the report that a person reads. */
@NullMarked
package io.hadsl.core.validation;

import org.jspecify.annotations.NullMarked;
