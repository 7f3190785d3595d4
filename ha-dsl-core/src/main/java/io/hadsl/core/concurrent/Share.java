package io.hadsl.core.concurrent;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The things that one thread takes at a time, and what became of them. */
final class Share<T, R> implements Runnable {

  private final List<T> things;
  private final Function<List<T>, R> work;
  private @Nullable R result;
  private @Nullable Throwable thrown;

  Share(List<T> things, Function<List<T>, R> work) {
    this.things = things;
    this.work = work;
  }

  @Override
  public void run() {
    try {
      result = work.apply(things);
    } catch (RuntimeException | Error e) {
      thrown = e; // a pool would throw a copy that it makes by reflection
    }
  }

  R result() {
    if (thrown instanceof Error e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    return Objects.requireNonNull(result);
  }
}
