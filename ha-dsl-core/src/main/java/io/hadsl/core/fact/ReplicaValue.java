package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * A value that must be the same on all instances that stand in for one another.
 *
 * @param purpose what it is for
 * @param name what it is called
 * @param value the value, or the name of the secret that holds it
 */
public record ReplicaValue(Purpose purpose, String name, String value) implements Fact {

  /** What a value is for. */
  public enum Purpose {
    /** It identifies the application: what one instance wrote, another must be able to read. */
    IDENTITY,
    /** The application's code. */
    CODE,
    /** What runs the code: the version of PHP, its extensions and settings. */
    RUNTIME
  }

  /** Refuses what a message could not show. */
  public ReplicaValue {
    Texts.line("name of a value of replicas", name);
    Texts.block("value of replicas", value);
  }
}
