package io.hadsl.core.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hadsl.core.value.AbsolutePath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitDocumentTest {

  @Test
  void printsCommentsSectionsAndEntriesInOrder() {
    UnitDocument document =
        UnitDocument.builder("Why.")
            .section("Unit")
            .text("Description", "100% sure")
            .paths(
                "RequiresMountsFor",
                List.of(AbsolutePath.of("/srv/nfs"), AbsolutePath.of("/srv/a b")))
            .section("Service")
            .command(
                "ExecStart", List.of("/usr/bin/php", "-f", "a b", "$HOME", "50%", "say \"hi\"", ""))
            .build();

    assertEquals(
        """
        # Why.

        [Unit]
        Description=100%% sure
        RequiresMountsFor=/srv/nfs "/srv/a b"

        [Service]
        ExecStart=/usr/bin/php -f "a b" $$HOME 50%% "say \\"hi\\"" ""
        """,
        document.print());
  }

  @Test
  void aNewlineCannotEndAnEntryEarly() {
    assertThrows(
        IllegalArgumentException.class,
        () -> UnitDocument.builder().section("Unit").text("Description", "a\nExecStart=/bin/evil"));
    assertThrows(
        IllegalArgumentException.class,
        () -> UnitDocument.builder().section("Unit").raw("Type", "a\nb"));
  }
}
