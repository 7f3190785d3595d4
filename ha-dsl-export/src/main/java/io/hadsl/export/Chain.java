package io.hadsl.export;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls that make a value, each on what the one before gave; the first is static.
 *
 * @param value what they gave when they were tried
 * @param steps the calls
 */
record Chain(Object value, List<Step> steps) {

  /** A call and what it is given, as reflection takes it. */
  record Step(Method method, List<Object> arguments) {}

  Chain {
    steps = List.copyOf(steps);
  }

  Chain then(Object next, Method method, List<Object> arguments) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(method, arguments));
    return new Chain(next, more);
  }

  /** How much a reader has to read. */
  int length() {
    int length = 0;
    for (Step step : steps) {
      length += 1 + step.arguments().size();
    }
    return length;
  }
}
