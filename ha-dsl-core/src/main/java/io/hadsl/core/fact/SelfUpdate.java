package io.hadsl.core.fact;

/**
 * A user can change the code of the application from its own pages, on the node that happens to
 * answer.
 *
 * @param what what changes it, such as {@code the app store}
 */
public record SelfUpdate(String what) implements Fact {}
