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

final class PhpFpmTest {

  private static final String POOL =
      """
      [app]
      user = nobody-has-this-name
      group = nobody-has-this-name
      listen = /run/php/app.sock
      listen.owner = nobody-has-this-name
      listen.group = nor-this
      pm = static
      pm.max_children = 2
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  private List<Complaint> read(String pool) throws IOException {
    return OneFile.read(new PhpFpm(), folder, "/etc/php/8.2/fpm/pool.d/app.conf", pool);
  }

  @Test
  void aPoolMayBelongToAnAccountThatIsOnItsNodeOnly() throws IOException {
    Programs.require("php-fpm8.2", "php8.2-fpm");
    assertEquals(List.of(), read(POOL));
    List<Complaint> refused = read(POOL.replace("static", "sometimes"));
    assertTrue(refused.toString().contains("line 7"), refused.toString());
  }
}
