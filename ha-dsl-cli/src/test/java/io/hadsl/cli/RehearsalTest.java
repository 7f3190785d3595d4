package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody looks at what it does: one that fails would only be slower. */
final class RehearsalTest {

  @Test
  void itComesToItsEnd() {
    assertEquals(
        List.of(16), Rehearsal.of(true).map(Plan::nodes).map(List::size).stream().toList());
    assertEquals(Optional.empty(), Rehearsal.of(false));
  }
}
