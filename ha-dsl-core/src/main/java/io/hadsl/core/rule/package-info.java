/** What a rule is, what it finds, and how it says so. */
@NullMarked
package io.hadsl.core.rule;

import org.jspecify.annotations.NullMarked;
