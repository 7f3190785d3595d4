package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.hadsl.components.keepalived.Keepalived;
import io.hadsl.components.nginx.Nginx;
import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.OsRelease;
import io.hadsl.examples.NextcloudHa;
import io.hadsl.examples.WordPressHa;
import io.hadsl.lab.LabTopology;
import io.hadsl.lab.client.UsersView;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.image.Cache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersViewTest {

  @TempDir Path cache = Path.of("set by JUnit");

  @Test
  void usersOfNextcloudAskTheProxyForItsStandIn() {
    Topology topology =
        new NextcloudHa().topology(Parameters.of(Map.of("site", "files.example.net")));
    List<String> said = new ArrayList<>();
    LabTopology there = LabTopology.of(topology, Map.of(), new Cache(cache), said::add);
    UsersView users = UsersView.of(there.topology());
    assertEquals("https://files.example.net", users.site());
    assertEquals("10.77.0.11", users.address());
    assertEquals("/notes", users.requests().notes().orElseThrow().add().path());
    assertEquals(1, there.files().size());
    assertTrue(said.get(0).contains("service nextcloud: a stand-in"), said::toString);
  }

  @Test
  void anArchiveOfTheirOwnNeedsNoStandIn() {
    Topology topology =
        new NextcloudHa()
            .topology(Parameters.of(Map.of("archive", "/root/nextcloud-32.0.5.tar.bz2")));
    LabTopology there = LabTopology.of(topology, Map.of(), new Cache(cache), text -> fail(text));
    assertEquals(List.of(), there.files());
    assertEquals(
        UserRequests.reading("/"), UsersView.of(there.topology()).requests(), "no stand-in's");
  }

  @Test
  void nobodySignsCertificatesForALaboratory() {
    Topology topology = new WordPressHa().topology(Parameters.none());
    Topology there =
        LabTopology.of(topology, Map.of(), new Cache(cache), text -> fail(text)).topology();
    assertEquals(
        new WordPressHa().topology(Parameters.of(Map.of("certificates", "internal"))), there);
  }

  @Test
  void theAuthorOfABlogWritesAtTheApplicationServers() {
    UsersView users = UsersView.of(new WordPressHa().topology(Parameters.none()));
    assertEquals(List.of("app1", "app2"), users.notesOn());
    assertEquals("/xmlrpc.php", users.requests().notes().orElseThrow().list().path());
  }

  @Test
  void withoutNamesUsersAskAnAddressAndAVirtualOneFirst() {
    Topology plain = Topology.named("plain", t -> t.entrypoint("web", pair(t)));
    assertEquals(
        new UsersView("http://10.0.0.1", "10.0.0.1", UserRequests.reading("/"), List.of()),
        UsersView.of(plain));
    Topology moving =
        Topology.named(
            "moving",
            t -> {
              Service web = pair(t);
              Node three = t.node("three", "10.0.0.3", OsRelease.DEBIAN_12);
              Keepalived address = Keepalived.holding("10.0.0.9/24").routerId(9);
              t.service("address", address, s -> s.on(three).single().uses(web));
              t.entrypoint("web", web);
            });
    assertEquals("http://10.0.0.9", UsersView.of(moving).site());
  }

  private static Service pair(TopologyBuilder t) {
    Node one = t.node("one", "10.0.0.1", OsRelease.DEBIAN_12);
    Node two = t.node("two", "10.0.0.2", OsRelease.DEBIAN_12);
    return t.service("web", new Nginx(), s -> s.on(one, two).activeActive());
  }

  @Test
  void aTopologyWithoutEntrypointHasNoUsers() {
    assertThrows(LabException.class, () -> UsersView.of(Topology.named("empty", t -> {})));
  }
}
