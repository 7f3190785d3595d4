package io.hadsl.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> BACKENDS =
      List.of("cloud-init", "lxc", "puppet", "shell", "systemd", "vagrant");

  @Test
  void findsWhatOneSlipMakesOfAName() {
    assertEquals(List.of("puppet"), Nearest.to("pupet", BACKENDS), "a letter left out");
    assertEquals(List.of("puppet"), Nearest.to("puppett", BACKENDS), "a letter too many");
    assertEquals(List.of("shell"), Nearest.to("shelk", BACKENDS), "a wrong letter");
    assertEquals(List.of("lxc"), Nearest.to("lcx", BACKENDS), "two letters swapped");
    assertEquals(List.of("systemd"), Nearest.to("SystemD", BACKENDS), "another case");
  }

  @Test
  void findsTheNameThatAnAbbreviationBegins() {
    assertEquals(List.of("cloud-init"), Nearest.to("cloud", BACKENDS));
  }

  @Test
  void findsTheNameThatHoldsAWord() {
    assertEquals(List.of("cloud-init"), Nearest.to("init", BACKENDS));
    assertEquals(List.of(), Nearest.to("it", BACKENDS), "two letters say too little");
  }

  @Test
  void givesTheNearestFirstAndAtMostThree() {
    List<String> names = List.of("web4", "web3", "web12", "web1", "db");
    assertEquals(List.of("web1", "web12", "web3"), Nearest.to("web1", names));
  }

  @Test
  void guessesNothingFromFarAway() {
    assertEquals(List.of(), Nearest.to("ansible", BACKENDS));
    assertEquals(List.of(), Nearest.to("", BACKENDS));
    assertEquals(List.of(), Nearest.to("x".repeat(1_000_000), List.of("x".repeat(1_000_000))));
  }

  @Test
  void namesWhatThereIsWhereNothingIsNear() {
    assertEquals("did you mean \"lxc\"?", Nearest.hint("lxd", BACKENDS));
    assertEquals("use one of: puppet, shell", Nearest.hint("ansible", List.of("puppet", "shell")));
    assertEquals(
        "none of the 21 that there are is like it",
        Nearest.hint("ansible", IntStream.range(0, 21).mapToObj(i -> "web" + i).toList()));
    assertEquals("there is none", Nearest.hint("ansible", List.of()));
  }
}
