package io.hadsl.core.value;

import java.util.Objects;

/**
 * Where an element was declared, kept out of equality: two declarations that say the same are
 * equal, whichever line said them. Any two values of this type are therefore equal; compare {@link
 * #location()} to compare places.
 */
public final class DeclaredAt {

  /** Declared by no line of code (read from JSON, or made by the library). */
  public static final DeclaredAt NOWHERE = new DeclaredAt(SourceLocation.UNKNOWN);

  private final SourceLocation location;

  private DeclaredAt(SourceLocation location) {
    this.location = Objects.requireNonNull(location, "location");
  }

  /**
   * The line of user code that is calling the library now.
   *
   * @return the caller's place
   */
  public static DeclaredAt caller() {
    return new DeclaredAt(SourceLocation.ofCaller());
  }

  /**
   * A known place.
   *
   * @param location the place
   * @return it, as part of a declaration
   */
  public static DeclaredAt of(SourceLocation location) {
    return new DeclaredAt(location);
  }

  /**
   * The place itself.
   *
   * @return the line of user code
   */
  public SourceLocation location() {
    return location;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeclaredAt;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return location.toString();
  }
}
