package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import java.util.ArrayList;
import java.util.List;

/**
 * Declarations that were begun and not ended yet: with one left, the whole is not what was meant.
 */
final class Unended {

  private final List<Begun> declarations = new ArrayList<>(1);

  /** A declaration that was begun; equal to itself only. */
  static final class Begun {
    private final String call;
    private final Object argument;
    private final DeclaredAt at;
    private final String end;

    private Begun(String call, Object argument, DeclaredAt at, String end) {
      this.call = call;
      this.argument = argument;
      this.at = at;
      this.end = end;
    }
  }

  /**
   * Takes down that a declaration begins.
   *
   * @param call what begins it, such as {@code keeps}
   * @param argument the call's first argument
   * @param at its line
   * @param end the call that ends it, such as {@code .on(mount)}
   */
  Begun begin(String call, Object argument, DeclaredAt at, String end) {
    Begun begun = new Begun(call, argument, at, end);
    declarations.add(begun);
    return begun;
  }

  void end(Begun declaration) {
    declarations.remove(declaration);
  }

  /** Refuses to build a service while one of its declarations is open. */
  void refuse(String service) {
    if (!declarations.isEmpty()) {
      throw refusal("service \"" + service + "\": ");
    }
  }

  /** Refuses to build a topology while one of its declarations is open. */
  void refuse() {
    if (!declarations.isEmpty()) {
      throw refusal("");
    }
  }

  private IllegalArgumentException refusal(String whole) {
    Begun first = declarations.get(0);
    return new IllegalArgumentException(
        whole
            + first.call
            + "(\""
            + first.argument
            + "\") ("
            + first.at
            + ") was begun and not ended: finish it with "
            + first.end);
  }
}
