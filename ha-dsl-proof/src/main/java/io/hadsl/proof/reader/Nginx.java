package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code nginx -t} over each site and each piece that is read inside {@code http}. It opens what it
 * listens on even then, so that addresses, which are the node's own, become sockets of ours.
 */
final class Nginx implements Reader {

  private static final Pattern LINE =
      Pattern.compile("\\[\\w+\\] (\\d+#\\d+: )?(?<message>.*) in (?<file>/.*?):(?<line>\\d+)$");

  /** The word before an address, and the address. */
  private static final Pattern LISTEN = Pattern.compile("^(\\s*listen\\s+)[^\\s;]+");

  private static final Path PACKAGED = Path.of("/etc/nginx");

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
    linkPackaged(own);
    int sockets = 0;
    StringBuilder site = new StringBuilder();
    for (String line : Files.readAllLines(subject.file())) {
      Matcher listen = LISTEN.matcher(line);
      boolean listens = listen.find();
      String socket = "unix:" + own.resolve("socket-" + sockets++);
      site.append(listens ? listen.replaceFirst("$1" + Matcher.quoteReplacement(socket)) : line);
      site.append('\n');
    }
    Files.writeString(subject.file(), site);
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

  /** Pieces of the package, such as {@code fastcgi_params}, are included by their bare names. */
  private static void linkPackaged(Path own) throws IOException {
    if (!Files.isDirectory(PACKAGED)) {
      return;
    }
    try (DirectoryStream<Path> pieces = Files.newDirectoryStream(PACKAGED)) {
      for (Path piece : pieces) {
        Path link = own.resolve(PACKAGED.relativize(piece));
        if (!link.endsWith("nginx.conf")) {
          Files.createSymbolicLink(link, piece);
        }
      }
    }
  }
}
