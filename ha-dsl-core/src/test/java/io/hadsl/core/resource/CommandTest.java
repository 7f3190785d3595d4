package io.hadsl.core.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {

  private static final Command EMPTY = Command.onNotify("reload", "true");

  @Test
  void variablesKeepTheirOrderAndTheLastValue() {
    Command command = EMPTY.with("TO", "/b", "FROM", "/a").with("TO", "/c");
    assertEquals(List.of("TO", "FROM"), new ArrayList<>(command.environment().keySet()));
    assertEquals("/c", command.environment().get("TO"));
    assertEquals(Map.of("FROM", "/a", "TO", "/c"), command.environment());
    assertEquals(command.environment(), Map.of("FROM", "/a", "TO", "/c"));
    assertEquals(Map.of("FROM", "/a", "TO", "/c").hashCode(), command.environment().hashCode());
    assertEquals(Map.of(), EMPTY.environment(), "the first command is as it was");
  }

  @Test
  void variablesCannotBeChangedFromOutside() {
    Map<String, String> environment = EMPTY.with("TO", "/b").environment();
    assertThrows(UnsupportedOperationException.class, () -> environment.put("TO", "/c"));
    assertThrows(
        UnsupportedOperationException.class,
        () -> environment.entrySet().iterator().next().setValue("/c"));
  }

  @Test
  void everyVariableIsChecked() {
    assertThrows(IllegalArgumentException.class, () -> EMPTY.with("TO", "/a", "from", "/b"));
    assertThrows(IllegalArgumentException.class, () -> EMPTY.with("TO", "/a", "FROM"));
    assertEquals(
        "variable PATH is that of all scripts: call a program that lies elsewhere by its whole path",
        assertThrows(IllegalArgumentException.class, () -> EMPTY.with("PATH", "/opt/bin"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> EMPTY.with("TO", "/a", "FROM", "a\nb"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Command(
                "reload",
                "true",
                Map.of("1", "x"),
                new Command.OnNotify(),
                EMPTY.user(),
                EMPTY.patience()));
  }
}
