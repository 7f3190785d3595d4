/** Rules: accounts, their numbers, and the identity of machines. */
@NullMarked
package io.hadsl.core.validation.identity;

import org.jspecify.annotations.NullMarked;
