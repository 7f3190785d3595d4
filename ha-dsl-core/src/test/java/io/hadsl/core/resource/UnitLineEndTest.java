package io.hadsl.core.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** systemd joins a line that ends with a backslash with the next one (systemd.syntax(7)). */
class UnitLineEndTest {

  @Test
  void aValueMayNotSwallowTheNextLine() {
    UnitDocument.Builder unit = UnitDocument.builder().section("Unit");

    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> unit.text("Description", "100% of C:\\"));

    assertEquals(
        "Description \"100% of C:\\\" ends with a backslash, which would join it with the next line: remove it",
        refusal.getMessage());
  }

  @Test
  void anArgumentMayEndWithABackslash() {
    String text =
        UnitDocument.builder()
            .section("Service")
            .command("ExecStart", List.of("/bin/echo", "C:\\"))
            .build()
            .print();

    assertEquals("[Service]\nExecStart=/bin/echo \"C:\\\\\"\n", text);
  }
}
