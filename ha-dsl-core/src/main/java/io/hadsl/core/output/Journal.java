package io.hadsl.core.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a change that is under way, on disk. While it exists the change is incomplete and
 * can be undone; its removal is the moment at which the change holds.
 */
final class Journal {

  private static final String HEAD = "ha-dsl-journal-1";
  private static final String TAIL = "end";

  private Journal() {}

  /**
   * Writes the steps. The journal appears whole or not at all, and is on the disk itself before the
   * first step is taken, so that a power failure amid the steps can be undone as well.
   */
  static void write(Workshop workshop, List<Step> steps) throws IOException {
    StringBuilder text = new StringBuilder(100 * steps.size() + 100).append(HEAD).append('\n');
    for (Step step : steps) {
      text.append(step.kind()).append(' ').append(step.detail()).append(' ');
      text.append(step.path()).append('\n');
    }
    text.append(TAIL).append('\n');
    try (FileChannel channel =
        FileChannel.open(
            workshop.draft(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(workshop.draft(), workshop.journal(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns the steps of an interrupted change, if there is one. */
  static Optional<List<Step>> read(Workshop workshop) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(workshop.journal());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      throw new OutputException(
          "an interrupted run cannot be undone, since %s is broken: %s%n"
                  .formatted(workshop.journal(), e.getMessage())
              + "fix: restore the directory from a copy, or move it away and generate it again",
          e);
    }
  }

  private static List<Step> parse(String text) {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(0).equals(HEAD) || !lines.get(last).equals(TAIL)) {
      throw new IllegalArgumentException("it does not begin and end as ha-dsl writes it");
    }
    List<Step> steps = new ArrayList<>();
    for (String line : lines.subList(1, last)) {
      String[] parts = line.split(" ", 3);
      if (parts.length < 3) {
        throw new IllegalArgumentException(line);
      }
      PathRules.checkShape(parts[2]);
      steps.add(new Step(Step.Kind.valueOf(parts[0]), parts[2], parts[1]));
    }
    return steps;
  }
}
