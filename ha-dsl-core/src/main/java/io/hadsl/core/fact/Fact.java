package io.hadsl.core.fact;

/**
 * Something that is so: a component says it of an instance, or a person states it of an element.
 * Rules read facts; where one is not known, a rule says nothing rather than guess.
 *
 * <p>A fact is a record of values, and equal to another that says the same.
 */
public interface Fact {}
