package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code haproxy -c}; a warning refuses as well. */
final class Haproxy implements Reader {

  private static final Pattern LINE =
      Pattern.compile("(?<file>/.*?):(?<line>\\d+)\\] : (?<message>.*)");

  /** What stands before the file of a certificate, which is on its node only, and the file. */
  private static final Pattern CERTIFICATE = Pattern.compile("(?m)^(\\s*bind .* crt )\\S+");

  @Override
  public String id() {
    return "haproxy";
  }

  @Override
  public Program program() {
    return new Program("haproxy", "haproxy");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().equals("/etc/haproxy/haproxy.cfg")),
        subject -> read(subject, material.folder()));
  }

  private List<Complaint> read(Subject subject, Path own) throws IOException {
    Matcher certificate = CERTIFICATE.matcher(Files.readString(subject.file()));
    if (certificate.find()) {
      String standIn = Matcher.quoteReplacement(StandInCertificate.in(own).toString());
      Files.writeString(subject.file(), certificate.replaceAll("$1" + standIn));
    }
    return Tasks.unlessAccepted(
        id(),
        List.of(subject),
        Launch.of("haproxy", "-c", "-dW", "-f").with(List.of(subject.file())).run(),
        LINE);
  }
}
