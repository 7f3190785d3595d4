package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ReportText;
import io.hadsl.core.validation.Baseline;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.export.json.BaselineJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A baseline that gets smaller by itself, and is written anew where the person says so. */
final class BaselineChoice {

  @Mixin private BaselineFile file = new BaselineFile();

  @Option(
      names = "--update-baseline",
      description =
          "Writes all findings that are there now to the baseline's file. Without this, what is not"
              + " found any more is removed from it, and nothing is ever added.")
  private boolean update;

  /** Whether a file is to be read or written. */
  boolean isGiven() {
    return file.path().isPresent() || update;
  }

  /** The report with the known findings taken out; what happens to the file is told. */
  ValidationReport apply(ValidationReport report, RuleNames rules, Console console) {
    if (file.path().isEmpty()) {
      if (update) {
        throw Failure.usage("--update-baseline needs a file: add --baseline FILE");
      }
      return report;
    }
    if (update && !rules.areAll()) {
      throw Failure.usage(
          "--update-baseline writes what all rules find, and would forget the rest: leave out --only"
              + " and --without");
    }
    if (update && report.isCutShort()) {
      throw Failure.usage(
          "--update-baseline would forget what could not be asked: repair first what the others rely"
              + " on (ha-dsl check without --baseline shows it)");
    }
    Path place = file.path().get();
    boolean isNew = update && !Files.exists(place);
    Baseline before =
        isNew
            ? Baseline.of(report.topology().name(), Set.of())
            : BaselineFile.read(place, report.topology());
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
}
