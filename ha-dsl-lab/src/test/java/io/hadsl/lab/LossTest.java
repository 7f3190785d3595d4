package io.hadsl.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.lab.client.Outage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {

  private static Loss loss(boolean predicted, boolean down, List<String> lost) {
    Outage outage = new Outage(1000, 31500, 300, "502");
    return new Loss("db", predicted, down, 900, 29_000, List.of(outage), 2500, 90, lost);
  }

  @Test
  void isAsPredictedOnlyIfNothingThatWasAcknowledgedIsLost() {
    assertTrue(loss(true, true, List.of()).asPredicted());
    assertTrue(loss(false, false, List.of()).asPredicted());
    assertFalse(loss(false, true, List.of()).asPredicted());
    assertFalse(loss(true, false, List.of()).asPredicted());
    assertFalse(loss(true, true, List.of("a-1")).asPredicted());
  }

  @Test
  void theTableSaysWhatWasSeen() {
    String table = Loss.table(List.of(loss(true, true, List.of()), loss(false, false, List.of())));
    assertEquals(
        """
        machine     predicted  seen     outage    recovery  writes  lost
        db          outage     outage   30.5 s    2.5 s     90      0
        db          none       pause    30.5 s    2.5 s     90      0
        """,
        table);
  }
}
