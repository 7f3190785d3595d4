package io.hadsl.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a person would write a record: which of its class's factories, followed by which of the
 * methods that give a changed copy. Nothing has to be declared for it, and nothing is guessed: the
 * calls are tried on what the record holds, and only those that give an equal record are taken.
 */
final class ChainSearch {

  private static final int MOST_TRIES = 4000;
  private static final int MOST_STARTS = 8;
  private static final int MOST_STEPS = 12;

  private final Record target;
  private final Class<?> type;
  private final List<Object> wanted;
  private final Pool pool;
  private int tries;

  private ChainSearch(Record target) {
    this.target = target;
    this.type = target.getClass();
    this.wanted = Pool.components(target);
    this.pool = new Pool(target);
  }

  /** The shortest calls found; empty if the class has none that make the record. */
  static Optional<Chain> of(Record target) {
    return new ChainSearch(target).search();
  }

  private Optional<Chain> search() {
    List<Chain> starts = new ArrayList<>();
    Chain nothing = new Chain(target, List.of());
    for (Method method : methods(type, true)) {
      for (Chain made : calls(nothing, null, method)) {
        if (type.isInstance(made.value())) {
          starts.add(made);
        } else if (isStage(made.value().getClass())) {
          for (Method next : methods(made.value().getClass(), false)) {
            starts.addAll(calls(made, made.value(), next));
          }
        }
      }
    }
    return starts.stream()
        .filter(start -> type.isInstance(start.value()))
        .sorted(Comparator.comparingInt((Chain c) -> -score(c)).thenComparingInt(Chain::length))
        .limit(MOST_STARTS)
        .map(this::climb)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Chain::length));
  }

  /** Goes on with the call that brings the value nearest to the target, until it is reached. */
  private Optional<Chain> climb(Chain start) {
    Chain at = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      if (at.value().equals(target)) {
        return Optional.of(at);
      }
      Chain best = null;
      int score = score(at);
      for (Method method : methods(type, false)) {
        for (Chain next : calls(at, at.value(), method)) {
          int reached = score(next);
          if (reached > score
              || (best != null && reached == score && next.length() < best.length())) {
            best = next;
            score = reached;
          }
        }
      }
      if (best == null) {
        return Optional.empty();
      }
      at = best;
    }
    return Optional.empty();
  }

  private int score(Chain chain) {
    List<Object> have = Pool.components((Record) chain.value());
    int score = 0;
    for (int i = 0; i < wanted.size(); i++) {
      score += alike(have.get(i), wanted.get(i));
    }
    return score;
  }

  private static int alike(Object have, Object want) {
    if (have.equals(want)) {
      return 1000;
    }
    if (have instanceof List<?> part && want instanceof List<?> whole) {
      return part.size() < whole.size() && whole.subList(0, part.size()).equals(part)
          ? 999 * part.size() / whole.size()
          : -1;
    }
    if (have instanceof Map<?, ?> part && want instanceof Map<?, ?> whole) {
      return whole.entrySet().containsAll(part.entrySet()) ? 999 * part.size() / whole.size() : -1;
    }
    return 0;
  }

  /** What a method gives with all that it could be given. */
  private List<Chain> calls(Chain before, @Nullable Object on, Method method) {
    List<Chain> found = new ArrayList<>();
    Class<?>[] parameters = method.getParameterTypes();
    List<List<Object>> candidates = new ArrayList<>();
    for (Class<?> parameter : parameters) {
      candidates.add(pool.candidates(parameter));
    }
    each(
        candidates,
        new ArrayList<>(),
        arguments -> {
          tries++;
          call(on, method, arguments)
              .ifPresent(value -> found.add(before.then(value, method, arguments)));
        });
    return found;
  }

  /** All choices of one candidate for each place, while tries are left. */
  private void each(
      List<List<Object>> candidates, List<Object> chosen, Consumer<List<Object>> visitor) {
    if (tries >= MOST_TRIES) {
      return;
    }
    if (chosen.size() == candidates.size()) {
      visitor.accept(List.copyOf(chosen));
      return;
    }
    for (Object candidate : candidates.get(chosen.size())) {
      chosen.add(candidate);
      each(candidates, chosen, visitor);
      chosen.remove(chosen.size() - 1);
    }
  }

  private static Optional<Object> call(@Nullable Object on, Method method, List<Object> arguments) {
    try {
      return Optional.ofNullable(method.invoke(on, arguments.toArray()));
    } catch (InvocationTargetException | IllegalAccessException refused) {
      return Optional.empty();
    }
  }

  private List<Method> methods(Class<?> of, boolean isStatic) {
    return Arrays.stream(of.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
        .filter(
            method ->
                method.getReturnType() == type || (isStatic && isStage(method.getReturnType())))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .toList();
  }

  /** A class that stands in the record's and leads to it, because something is required. */
  private boolean isStage(Class<?> other) {
    return other.getEnclosingClass() == type && Modifier.isPublic(other.getModifiers());
  }
}
