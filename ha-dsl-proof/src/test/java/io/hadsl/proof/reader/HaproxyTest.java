package io.hadsl.proof.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.programs.Programs;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HaproxyTest {

  private static final String CONFIGURATION =
      """
      defaults
      	mode http
      	timeout connect 5s
      	timeout client 5s
      	timeout server 5s

      frontend public
      	bind :443 ssl crt /etc/ssl/private/nowhere-but-on-the-node.pem alpn h2,http/1.1
      	default_backend app

      backend app
      	server a 10.0.0.1:80
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  private List<Complaint> read(String configuration) throws IOException {
    return OneFile.read(new Haproxy(), folder, "/etc/haproxy/haproxy.cfg", configuration);
  }

  @Test
  void aCertificateMayBeOnItsNodeOnly() throws IOException {
    Programs.require("haproxy", "haproxy");
    assertEquals(List.of(), read(CONFIGURATION));
  }

  @Test
  void aComplaintHasItsLineAndItsWords() throws IOException {
    Programs.require("haproxy", "haproxy");
    List<Complaint> refused = read(CONFIGURATION.replace("server a", "sever a"));
    assertTrue(refused.toString().contains("line 12: "), refused.toString());
    assertTrue(refused.toString().contains("unknown keyword 'sever'"), refused.toString());
  }
}
