package io.hadsl.core.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackendsTest {

  private record Named(String id) implements Backend {
    @Override
    public FileTree render(Plan plan, RenderContext context) {
      return FileTree.builder().build();
    }
  }

  private static final Backends BACKENDS = Backends.of(new Named("shell"), new Named("puppet"));

  @Test
  void areSortedById() {
    assertEquals(List.of(new Named("puppet"), new Named("shell")), BACKENDS.all());
    assertEquals(Set.of("puppet", "shell"), BACKENDS.ids());
  }

  @Test
  void givesTheChosenOnesInTheOrderChosenAndEachOnce() {
    assertEquals(
        List.of(new Named("shell"), new Named("puppet")),
        BACKENDS.require(List.of("shell", "puppet", "shell")));
  }

  @Test
  void namesTheNearestIdOfAnUnknownOne() {
    String message = message(() -> BACKENDS.require("pupet"));
    assertEquals("backend \"pupet\" is unknown: did you mean \"puppet\"?", message);
  }

  @Test
  void refusesTwoOfOneId() {
    String message = message(() -> Backends.of(new Named("shell"), new Named("shell")));
    assertTrue(message.contains("Named: id() gave \"shell\", which"), message);
  }

  @Test
  void refusesAnIdThatIsNoWord() {
    String message = message(() -> Backends.of(new Named("Shell!")));
    assertTrue(message.contains("Named: id() gave \"Shell!\": return lower-case words"), message);
  }

  private static String message(Runnable mistake) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, mistake::run).getMessage());
  }
}
