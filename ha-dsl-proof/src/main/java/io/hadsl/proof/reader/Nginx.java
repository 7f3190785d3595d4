package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** {@code nginx -t} over each site and each piece that is read inside {@code http}. */
final class Nginx implements Reader {

  private static final Pattern LINE =
      Pattern.compile("nginx: \\[\\w+\\] (?<message>.*) in (?<file>/.*?):(?<line>\\d+)$");

  @Override
  public String id() {
    return "nginx";
  }

  @Override
  public Program program() {
    return new Program("nginx", "nginx");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(
            file ->
                file.path()
                    .matches("/etc/nginx/(conf\\.d/.*\\.conf|sites-(available|enabled)/.*)")),
        subject -> read(subject, material.folder()));
  }

  private List<Complaint> read(Subject subject, Path own) throws IOException {
    Path main = own.resolve("nginx.conf");
    Files.writeString(
        main,
        "pid "
            + own.resolve("pid")
            + ";\nerror_log "
            + own.resolve("log")
            + ";\nevents {}\nhttp {\n  access_log off;\n  include "
            + subject.file()
            + ";\n}\n");
    return Tasks.unlessAccepted(
        id(),
        List.of(subject),
        Launch.of("nginx", "-t", "-q", "-p", own.toString(), "-c", main.toString()).run(),
        LINE);
  }
}
