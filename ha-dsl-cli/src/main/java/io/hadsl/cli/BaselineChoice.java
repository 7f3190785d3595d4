package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.json.BaselineJson;
import io.hadsl.cli.json.JsonRefusedException;
import io.hadsl.cli.report.ReportText;
import io.hadsl.core.validation.Baseline;
import io.hadsl.core.validation.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Findings that an existing topology has and that are known, in a file. */
final class BaselineChoice {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Findings in FILE are known and refuse nothing. What is not found any more is removed"
              + " from it; nothing is ever added without --update-baseline.")
  private @Nullable Path file;

  @Option(
      names = "--update-baseline",
      description = "Writes all findings that are there now to the baseline's file.")
  private boolean update;

  /** Whether a file is to be read or written. */
  boolean isGiven() {
    return file != null || update;
  }

  /** Whether the file is to be written anew. */
  boolean isUpdated() {
    return update;
  }

  /** The report with the known findings taken out; what happens to the file is told. */
  ValidationReport apply(ValidationReport report, Console console) {
    Path place = file;
    if (place == null) {
      if (update) {
        throw Failure.usage("--update-baseline needs a file: add --baseline FILE");
      }
      return report;
    }
    if (update && report.isCutShort()) {
      throw Failure.usage(
          "--update-baseline would forget what could not be asked: repair first what the others rely"
              + " on (ha-dsl check without --baseline shows it)");
    }
    boolean isNew = !Files.exists(place);
    if (isNew && !update) {
      throw Failure.usage(
          "there is no baseline " + place + ": --update-baseline writes the first one");
    }
    Baseline before = isNew ? Baseline.of(Set.of()) : read(place);
    Baseline now = update ? Baseline.of(report) : before.shrunkTo(report);
    if (isNew || !now.entries().equals(before.entries())) {
      OneFile.write(place, BaselineJson.write(now));
      console.err().println("ha-dsl: baseline " + place + ": " + change(before, now));
    }
    return now.applyTo(report);
  }

  private static String change(Baseline before, Baseline now) {
    Set<Baseline.Entry> added = new HashSet<>(now.entries());
    added.removeAll(before.entries());
    Set<Baseline.Entry> gone = new HashSet<>(before.entries());
    gone.removeAll(now.entries());
    return ReportText.count(now.entries().size(), "finding")
        + ", "
        + added.size()
        + " added, "
        + gone.size()
        + " removed";
  }

  private static Baseline read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return BaselineJson.read(String.valueOf(file.getFileName()), in);
    } catch (JsonRefusedException e) {
      throw Failure.usage(file + " is not a baseline:\n" + e.getMessage());
    } catch (IOException e) {
      throw Failure.usage("baseline " + file + " cannot be read: " + e.getMessage());
    }
  }
}
