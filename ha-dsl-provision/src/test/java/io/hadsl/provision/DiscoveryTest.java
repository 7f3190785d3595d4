package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.Backend;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

  @Test
  void theServiceLoaderFindsEveryBackend() {
    Set<String> ids =
        ServiceLoader.load(Backend.class).stream()
            .map(provider -> provider.get().id())
            .collect(Collectors.toSet());

    assertTrue(ids.containsAll(Set.of("cloud-init", "lxc", "vagrant")), ids::toString);
  }
}
