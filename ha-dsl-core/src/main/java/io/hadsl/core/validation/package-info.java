/**
 * Holds topologies to rules: the rules that come along, what is accepted, and the report that a
 * person reads.
 */
@NullMarked
package io.hadsl.core.validation;

import org.jspecify.annotations.NullMarked;
