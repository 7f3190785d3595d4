/** The two references as their authors wrote them, with their slips, for the rules to judge. */
@NullMarked
package io.hadsl.examples.literal;

import org.jspecify.annotations.NullMarked;
