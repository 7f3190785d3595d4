package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hadsl.core.plan.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A cost that grows with the square of the nodes would take minutes. */
class SpeedTest {

  @Test
  void twentyThousandNodesTakeSeconds() {
    Plan plan = Samples.many(20_000);

    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          int files =
              Samples.render(new LxcBackend(), plan).files().size()
                  + Samples.render(new CloudInitBackend(), plan).files().size()
                  + Samples.render(new VagrantBackend(), plan).files().size();
          assertEquals(40_003, files);
        });
  }
}
