package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.examples.NextcloudHa;
import io.hadsl.lab.UsersView;
import io.hadsl.lab.host.LabException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsersViewTest {

  @Test
  void usersOfNextcloudAskTheProxy() {
    Topology topology =
        new NextcloudHa().topology(Parameters.of(Map.of("site", "files.example.net")));
    assertEquals(new UsersView("https://files.example.net", "10.77.0.11"), UsersView.of(topology));
  }

  @Test
  void aTopologyWithoutEntrypointHasNoUsers() {
    assertThrows(LabException.class, () -> UsersView.of(Topology.named("empty", t -> {})));
  }
}
