package io.hadsl.lab;

import io.hadsl.core.value.SecretRef;
import io.hadsl.lab.host.Folders;
import io.hadsl.lab.machine.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/**
 * Stands in for those who run an external and know the secrets that it asks for: what is emitted
 * does not begin without their values, which open nothing in a lab.
 */
final class OthersSecrets {

  private static final String VALUE = "of-the-lab";

  private OthersSecrets() {}

  /** Puts them where {@code rollout.sh} looks for them. */
  static void store(Collection<SecretRef> secrets, Path store) {
    for (SecretRef secret : secrets) {
      Path file = store.resolve(secret.key());
      if (!Files.exists(file)) {
        Folders.write(file, VALUE + "\n");
      }
    }
  }

  /** Puts them where {@code secrets.sh} looks for them on the Puppet server. */
  static void store(Collection<SecretRef> secrets, Machine server) {
    if (secrets.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder("---\n");
    for (SecretRef secret : secrets) {
      lines.append("ha_dsl::secret::" + secret.key() + ": " + VALUE + '\n');
    }
    server
        .shell(
            Duration.ofMinutes(1),
            """
            set -eu
            umask 077
            mkdir -p /etc/ha-dsl-secrets/hiera
            cat >/etc/ha-dsl-secrets/hiera/of-others.yaml <<'END'
            """
                + lines
                + "END\n")
        .orFail("write the secrets of others on " + server.name());
  }
}
