package io.hadsl.core.validation;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a secret in a file that is given literally, and what does not. */
class PlainSecretsTest {

  private static int findings(String line) {
    Topology topology =
        Topology.named(
            "example",
            t ->
                t.node(
                    "web1",
                    "10.77.0.21",
                    DEBIAN_12,
                    n -> n.file(TextFile.of("/etc/app.conf", "# ours\n" + line + "\n"))));
    return RuleCases.findings("secrets-not-in-plain-output", topology).size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = hunter2",
        "SECRET_KEY = 'abc'",
        "export DB_PASSWORD=hunter2",
        "Environment=PGPASSWORD=hunter2",
        "Environment=\"PGPASSWORD=hunter2\"",
        "define('DB_PASSWORD', 'hunter2');",
        "$CONFIG['dbpassword'] = 'hunter2';",
        "  auth_pass hunter2",
        "requirepass hunter2",
        "url: postgres://app:hunter2@db/app",
        "ExecStart=/usr/bin/x --to http://app:hunter2@db/",
        "servers = http://app:$PASSWORD@one http://app:hunter2@two",
        "-----BEGIN PRIVATE KEY-----"
      })
  void isFound(String line) {
    assertEquals(1, findings(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwd:         files systemd",
        "password_min_length = 12",
        "ask_password = yes",
        "# url: http://user:password@proxy.example.org",
        "reset-password: False",
        "token_url = https://login.example.org/token",
        "password_file = /run/secrets/db",
        "PASSWORD=$FROM_ELSEWHERE",
        "url: https://example.org:8443/a@b"
      })
  void isNone(String line) {
    assertEquals(0, findings(line), line);
  }
}
