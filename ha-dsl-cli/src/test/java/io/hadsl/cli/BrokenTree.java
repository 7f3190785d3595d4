package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.hadsl.proof.Proof;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.ProofReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Emitted files in which a person breaks something by hand. */
final class BrokenTree {

  private final Path folder;
  private ProofReport report;

  private BrokenTree(Path folder) {
    this.folder = folder;
    this.report = new ProofReport(List.of(), List.of(), List.of(), List.of(), 0);
  }

  /** The files of a topology, not broken yet. */
  static BrokenTree of(Path folder, String... topology) {
    String[] command = new String[topology.length + 4];
    command[0] = "synth";
    System.arraycopy(topology, 0, command, 1, topology.length);
    command[topology.length + 1] = "--quiet";
    command[topology.length + 2] = "--output";
    command[topology.length + 3] = folder.toString();
    Run run = Run.of(command);
    assertEquals(0, run.exitCode(), run.err());
    return new BrokenTree(folder);
  }

  /** Puts something else in the place of a text that must be there. */
  BrokenTree replace(String path, String from, String to) {
    return edit(
        path,
        text -> {
          assertTrue(text.contains(from), () -> from + " is not in " + path + ":\n" + text);
          return text.replace(from, to);
        });
  }

  /** Adds statements at the end of a class. */
  BrokenTree addToClass(String path, String statements) {
    return edit(path, text -> text.substring(0, text.lastIndexOf('}')) + statements + "}\n");
  }

  private BrokenTree edit(String path, UnaryOperator<String> change) {
    try {
      Path file = folder.resolve(path);
      Files.writeString(file, change.apply(Files.readString(file)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets all readers look. */
  BrokenTree prove() {
    report = Proof.of(folder).run();
    return this;
  }

  /** What all readers said. */
  ProofReport report() {
    return report;
  }

  /** Asserts that a reader complains of a file, and knows the line of code behind it. */
  void assertRefused(String reader, String name, String said, String location) {
    for (Complaint each : report.complaints()) {
      if (each.reader().equals(reader)
          && each.place().toString().contains(name)
          && each.message().contains(said)) {
        String found = each.place().origin().location();
        assertTrue(found.startsWith(location), () -> each + " should lead to " + location);
        return;
      }
    }
    fail(reader + " " + name + " " + said + " is not among\n" + report.complaints());
  }
}
