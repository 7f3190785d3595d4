package io.hadsl.core.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AllProcessorsTest {

  private static final List<Integer> THOUSAND = IntStream.range(0, 1_000).boxed().toList();

  @Property
  void givesOneResultForEachThingInTheirOrder(
      @ForAll List<Integer> things, @ForAll @IntRange(min = 1, max = 20) int share) {
    assertEquals(
        things.stream().map(each -> "<" + each + ">").toList(),
        AllProcessors.map(things, share, each -> "<" + each + ">"));
  }

  @Property
  void cutsThingsIntoSharesOfWhichOnlyTheLastIsSmaller(
      @ForAll List<Integer> things, @ForAll @IntRange(min = 1, max = 20) int share) {
    List<List<Integer>> shares = AllProcessors.mapShares(things, share, List::copyOf);

    assertEquals(things, shares.stream().flatMap(List::stream).toList());
    for (int i = 0; i < shares.size(); i++) {
      assertEquals(Math.min(share, things.size() - share * i), shares.get(i).size());
    }
  }

  @Test
  void throwsWhatTheFirstThingInOrderThrewAsItWas() {
    IllegalStateException first = new IllegalStateException("10");
    IllegalStateException later = new IllegalStateException("900");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> AllProcessors.map(THOUSAND, 3, each -> refuse(each, first, later)));
    assertSame(first, thrown);
  }

  private static int refuse(int each, IllegalStateException first, IllegalStateException later) {
    if (each == 10) {
      throw first;
    }
    if (each == 900) {
      throw later;
    }
    return each;
  }

  @Test
  void throwsErrorsToo() {
    StackOverflowError error = new StackOverflowError();
    assertSame(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                AllProcessors.map(
                    THOUSAND,
                    1,
                    each -> {
                      throw error;
                    })));
  }

  @Test
  void worksInsideItselfAndInAPoolOfOne() {
    List<List<Integer>> expected = THOUSAND.stream().map(each -> List.of(each, each + 1)).toList();
    assertEquals(
        expected,
        new ForkJoinPool(1)
            .submit(
                () ->
                    AllProcessors.map(
                        THOUSAND,
                        7,
                        each -> AllProcessors.map(List.of(each, each + 1), 1, inner -> inner)))
            .join());
  }
}
