package io.hadsl.core.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Does the same with each of many things, on all processors. Parallel streams cut a list into four
 * pieces for each processor, and at the end wait for the longest; here whoever is free takes the
 * next few.
 */
public final class AllProcessors {

  private AllProcessors() {}

  /**
   * Does something with each thing.
   *
   * @param things what to work on
   * @param share how many of them a thread takes at a time: so many that taking them costs nothing
   * @param work called once for each thing, from any thread
   * @return what the work gave, in the order of the things; if it threw, the first in that order is
   *     thrown, as it was
   */
  public static <T, R> List<R> map(
      List<T> things, int share, Function<? super T, ? extends R> work) {
    List<R> results = new ArrayList<>(things.size());
    for (List<? extends R> some : mapShares(things, share, each -> all(each, work))) {
      results.addAll(some);
    }
    return results;
  }

  private static <T, R> List<R> all(List<T> things, Function<? super T, R> work) {
    List<R> results = new ArrayList<>(things.size());
    for (T each : things) {
      results.add(work.apply(each));
    }
    return results;
  }

  /**
   * Does something with each share of the things as a whole.
   *
   * @param things what to work on
   * @param share how many of them a thread takes at a time
   * @param work called once for each share, from any thread
   * @return what the work gave, in the order of the shares; what it threw is thrown as above
   */
  public static <T, R> List<R> mapShares(List<T> things, int share, Function<List<T>, R> work) {
    List<Share<T, R>> shares = new ArrayList<>(things.size() / share + 1);
    List<ForkJoinTask<?>> tasks = new ArrayList<>(things.size() / share + 1);
    for (int from = 0; from < things.size(); from += share) {
      int to = Math.min(from + share, things.size());
      Share<T, R> next = new Share<>(things.subList(from, to), work);
      shares.add(next);
      tasks.add(ForkJoinTask.adapt(next));
    }
    ForkJoinTask.invokeAll(tasks);
    List<R> results = new ArrayList<>(shares.size());
    for (Share<T, R> each : shares) {
      results.add(each.result());
    }
    return results;
  }
}
