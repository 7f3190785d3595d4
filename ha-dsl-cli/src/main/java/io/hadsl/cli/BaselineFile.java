package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.Baseline;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.export.json.BaselineJson;
import io.hadsl.export.json.JsonRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Findings that an existing topology has and that are known, in a file. */
final class BaselineFile {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings in FILE are known and refuse nothing (see ha-dsl check --help).")
  private @Nullable Path file;

  /** Where it is, if one is named. */
  Optional<Path> path() {
    return Optional.ofNullable(file);
  }

  /** The report with the known findings taken out. */
  ValidationReport apply(ValidationReport report) {
    return path().map(place -> read(place, report.topology()).applyTo(report)).orElse(report);
  }

  /**
   * Reads a baseline.
   *
   * @throws Failure if there is none, or it is another topology's
   */
  static Baseline read(Path file, Topology topology) {
    if (!Files.exists(file)) {
      throw Failure.usage(
          "there is no baseline " + file + ": check --update-baseline writes the first one");
    }
    Baseline baseline = read(file);
    if (!baseline.topology().equals(topology.name())) {
      throw Failure.usage(
          "baseline "
              + file
              + " is of topology \""
              + baseline.topology()
              + "\", and this one is \""
              + topology.name()
              + "\": give each a file of its own, or, if it was renamed, change the name in the file");
    }
    return baseline;
  }

  private static Baseline read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return BaselineJson.read(String.valueOf(file.getFileName()), in);
    } catch (JsonRefusedException e) {
      throw Failure.usage(file + " is not a baseline:\n" + e.getMessage());
    } catch (IOException e) {
      throw Failure.unreadable("baseline " + file, e);
    }
  }
}
