package io.hadsl.proof.reader;

import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.value.OsRelease;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** {@code php-fpm -t} over each pool, whose socket stands in a folder of ours meanwhile. */
final class PhpFpm implements Reader {

  private static final Pattern LINE =
      Pattern.compile("\\[(?<file>/.*?):(?<line>\\d+)\\] (?<message>.*)");

  /** Accounts are those of the node. A number is taken as it is; it is that of nobody. */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?m)^(?<name>(user|group|listen\\.(owner|group)) *= *)\\S+");

  private static final String NOBODY = "65534";

  /** Each release of Debian has one, with its version in its name. */
  private static final Program INSTALLED =
      Arrays.stream(OsRelease.values())
          .map(release -> DebianFacts.of(release).php().version())
          .map(version -> new Program("php-fpm" + version, "php" + version + "-fpm"))
          .filter(Program::isInstalled)
          .findFirst()
          .orElse(new Program("php-fpm", "php-fpm"));

  @Override
  public String id() {
    return "php-fpm";
  }

  @Override
  public Program program() {
    return INSTALLED;
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().matches("/etc/php/.*/fpm/pool\\.d/.*\\.conf")),
        subject -> read(subject, material.folder()));
  }

  private List<Complaint> read(Subject subject, Path own) throws IOException {
    String pool = Files.readString(subject.file()).replace("/run/php/", own + "/");
    Files.writeString(subject.file(), ACCOUNT.matcher(pool).replaceAll("${name}" + NOBODY));
    Path main = own.resolve("php-fpm.conf");
    Files.writeString(
        main, "[global]\nerror_log = " + own + "/log\ninclude = " + subject.file() + "\n");
    Ended ended = Launch.of(INSTALLED.name(), "-n", "-t", "-y", main.toString()).run();
    return Tasks.unlessAccepted(id(), List.of(subject), ended, LINE);
  }
}
