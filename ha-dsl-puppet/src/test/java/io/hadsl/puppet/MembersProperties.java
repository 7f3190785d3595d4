package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.puppet.merge.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sets of nodes do what sets of numbers do, wherever their numbers lie. */
class MembersProperties {

  private static Members of(Set<Integer> numbers) {
    Members members = new Members();
    numbers.forEach(members::add);
    return members;
  }

  private static void same(Set<Integer> expected, Members members) {
    List<Integer> visited = new ArrayList<>();
    for (int number = members.next(0); number >= 0; number = members.next(number + 1)) {
      visited.add(number);
    }
    assertEquals(List.copyOf(new TreeSet<>(expected)), visited);
    assertEquals(expected.size(), members.count());
    assertEquals(expected.isEmpty(), members.isEmpty());
    assertEquals(of(expected), members);
    assertEquals(of(expected).hashCode(), members.hashCode());
  }

  @Property
  void behaveLikeSets(
      @ForAll Set<@IntRange(max = 700) Integer> one,
      @ForAll Set<@IntRange(max = 700) Integer> other) {
    same(one, of(one));
    TreeSet<Integer> expected = new TreeSet<>(one);
    expected.addAll(other);
    Members result = of(one).copy();
    result.addAll(of(other));
    same(expected, result);
    assertEquals(one.containsAll(other), of(one).containsAll(of(other)));
    assertEquals(one.equals(other), of(one).equals(of(other)));

    expected.retainAll(one);
    result.retainAll(of(one));
    same(expected, result);
    expected.removeAll(other);
    result.removeAll(of(other));
    same(expected, result);
  }

  @Property
  void aStretchOfOthersIsAdded(
      @ForAll Set<@IntRange(max = 300) Integer> one,
      @ForAll Set<@IntRange(max = 300) Integer> other,
      @ForAll @IntRange(max = 310) int from,
      @ForAll @IntRange(max = 310) int to) {
    TreeSet<Integer> expected = new TreeSet<>(one);
    other.stream().filter(number -> from <= number && number < to).forEach(expected::add);
    Members result = of(one);
    result.addAll(of(other), from, to);
    same(expected, result);
  }

  @Property(tries = 200)
  void theFirstAreAllBelowACount(@ForAll @IntRange(max = 200) int count) {
    Set<Integer> expected = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      expected.add(i);
    }
    same(expected, Members.first(count));
  }
}
