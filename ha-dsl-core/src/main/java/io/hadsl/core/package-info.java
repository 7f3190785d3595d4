/** The model of a highly available system and the language that describes it. */
@NullMarked
package io.hadsl.core;

import org.jspecify.annotations.NullMarked;
