package io.hadsl.core.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The things that one thread takes at a time, and what became of them. */
final class Share<T, R> implements Runnable {

  private final List<T> things;
  private final Function<? super T, ? extends R> work;
  private final List<R> results;
  private @Nullable Throwable thrown;

  Share(List<T> things, Function<? super T, ? extends R> work) {
    this.things = things;
    this.work = work;
    this.results = new ArrayList<>(things.size());
  }

  @Override
  public void run() {
    try {
      for (T each : things) {
        results.add(work.apply(each));
      }
    } catch (RuntimeException | Error e) {
      thrown = e; // a pool would throw a copy that it makes by reflection
    }
  }

  void addTo(List<R> all) {
    if (thrown instanceof Error e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    all.addAll(results);
  }
}
