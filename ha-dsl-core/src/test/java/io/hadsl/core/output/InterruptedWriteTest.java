package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write that ends between any two steps is undone by the next, which then succeeds. */
class InterruptedWriteTest {

  private static final FileTree OLD =
      Trees.of("a", "1", "d/x/y", "1", "d/z", "1", "e", "1", "gone/f", "1", "keep", "1");
  private static final FileTree NEW =
      Trees.of("a", "2", "d", "2", "e/x/y", "2", "new/f", "2", "keep", "1");

  /** Refused, since a folder of the user's own is in the way; so it mends and does no more. */
  private static final FileTree REFUSED = Trees.of("mine", "");

  @TempDir Path temp;
  private Path out;
  private Map<String, String> old = Map.of();

  @BeforeEach
  void writeTheOldTree() throws IOException {
    out = temp.resolve("out");
    FileTreeWriter.to(out).write(OLD);
    Files.createDirectories(out.resolve("mine/too"));
    old = Snapshot.of(out);
  }

  private void assertMends() {
    FileTreeWriter writer = FileTreeWriter.to(out);
    assertThrows(OutputException.class, () -> writer.write(REFUSED));
    assertEquals(old, Snapshot.of(out));
  }

  private int steps() throws IOException {
    Crash crash = Crash.prepare(out, NEW);
    EnumSet<Step.Kind> kinds = EnumSet.noneOf(Step.Kind.class);
    crash.steps().forEach(step -> kinds.add(step.kind()));
    assertEquals(EnumSet.allOf(Step.Kind.class), kinds, "the test takes steps of every kind");
    return crash.steps().size();
  }

  @Test
  void betweenAnyTwoSteps() throws IOException {
    int steps = steps();
    assertMends();
    for (int taken = 0; taken <= steps; taken++) {
      Crash crash = Crash.prepare(out, NEW);
      for (int i = 0; i < taken; i++) {
        crash.change().take(i);
      }
      assertMends();
    }
  }

  @Test
  void betweenTheTwoRenamesOfAReplacement() throws IOException {
    int steps = steps();
    assertMends();
    for (int taken = 0; taken < steps; taken++) {
      Crash crash = Crash.prepare(out, NEW);
      for (int i = 0; i < taken; i++) {
        crash.change().take(i);
      }
      if (crash.steps().get(taken).kind() == Step.Kind.REPLACE) {
        Files.move(out.resolve(crash.steps().get(taken).path()), crash.workshop().backup(taken));
      }
      assertMends();
    }
  }

  @Test
  void amidTheUndoing() throws IOException {
    int steps = steps();
    assertMends();
    for (int undone = 0; undone <= steps; undone++) {
      Crash crash = Crash.prepare(out, NEW);
      for (int i = 0; i < steps; i++) {
        crash.change().take(i);
      }
      Undo undo = new Undo(out, crash.workshop(), crash.steps());
      for (int i = steps - 1; i >= steps - undone; i--) {
        undo.takeBack(i);
      }
      assertMends();
    }
  }

  @Test
  void theNextRunSucceedsAndSaysThatItMended() throws IOException {
    Crash crash = Crash.prepare(out, NEW);
    for (int i = 0; i < 5; i++) {
      crash.change().take(i);
    }
    assertEquals(new WriteResult(4, 1, 4, true), FileTreeWriter.to(out).write(NEW));
    assertEquals(new WriteResult(0, 5, 0, false), FileTreeWriter.to(out).write(NEW));
    Path fresh = temp.resolve("fresh");
    FileTreeWriter.to(fresh).write(NEW);
    Files.createDirectories(fresh.resolve("mine/too"));
    assertEquals(Snapshot.of(fresh), Snapshot.of(out));
  }

  @Test
  void beforeTheJournalNothingHappened() throws IOException {
    Crash crash = Crash.prepare(out, NEW);
    Files.move(crash.workshop().journal(), crash.workshop().draft());
    assertEquals(new WriteResult(0, 6, 0, false), FileTreeWriter.to(out).write(OLD));
    assertEquals(old, Snapshot.of(out));
  }

  @Test
  void afterTheJournalItHolds() throws IOException {
    Crash crash = Crash.prepare(out, NEW);
    for (int i = 0; i < crash.steps().size(); i++) {
      crash.change().take(i);
    }
    Files.delete(crash.workshop().journal());
    assertEquals(new WriteResult(0, 5, 0, false), FileTreeWriter.to(out).write(NEW));
    assertFalse(Files.exists(out.resolve(".ha-dsl")));
  }

  @Test
  void refusesToUndoOverAnEditMadeSince() throws IOException {
    Crash crash = Crash.prepare(out, NEW);
    for (int i = 0; i < crash.steps().size(); i++) {
      crash.change().take(i);
    }
    Files.writeString(out.resolve("a"), "mine");
    Files.writeString(out.resolve("new/f"), "mine");
    Map<String, String> before = Snapshot.of(out);
    FileTreeWriter writer = FileTreeWriter.to(out);
    OutputException e = assertThrows(OutputException.class, () -> writer.write(NEW));
    assertTrue(e.toString().contains("a was edited after a run was interrupted"), e.toString());
    assertTrue(e.toString().contains("new/f was edited after"), e.toString());
    Map<String, String> after = Snapshot.of(out);
    after.remove(".ha-dsl/lock");
    before.remove(".ha-dsl/lock");
    assertEquals(before, after);
    assertTrue(writer.force().write(NEW).mended());
  }

  @Test
  void refusesAJournalThatIsBroken() throws IOException {
    for (String journal :
        Set.of(
            "",
            "ha-dsl-journal-1\nCREATE - ../x\nend\n",
            "ha-dsl-journal-1\nCREATE -\nend\n",
            "ha-dsl-journal-1\nERASE - x\nend\n",
            "ha-dsl-journal-1\nCREATE - x\n")) {
      Files.createDirectories(out.resolve(".ha-dsl"));
      Files.writeString(out.resolve(".ha-dsl/journal"), journal);
      FileTreeWriter writer = FileTreeWriter.to(out);
      OutputException e = assertThrows(OutputException.class, () -> writer.write(OLD), journal);
      assertTrue(e.toString().contains("journal is broken"), e.toString());
    }
  }
}
