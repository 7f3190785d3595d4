package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code redis-server} reads all of its configuration before it does anything. It has no mode that
 * only reads, so the last line asks for a socket in a folder that is not there: it gives up there,
 * having listened nowhere and written nothing but its log.
 */
final class Redis implements Reader {

  private static final Pattern PLACES = Pattern.compile("(/var/lib|/var/log|/run)/redis");
  private static final Pattern PORT = Pattern.compile("(?m)^port \\d+$");
  private static final Pattern AT_LINE = Pattern.compile("at line (\\d+)");

  /** What Redis 8 does not know it takes for a module's, and goes on; so it is told at the end. */
  private static final Pattern UNKNOWN = Pattern.compile("# >>> '(.*)'");

  @Override
  public String id() {
    return "redis";
  }

  @Override
  public Program program() {
    return new Program("redis-server", "redis-server");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.onNodes(file -> file.path().equals("/etc/redis/redis.conf")),
        subject -> read(subject, material.folder()));
  }

  private List<Complaint> read(Subject subject, Path own) throws IOException {
    String text = Files.readString(subject.file());
    text = PLACES.matcher(text).replaceAll(Matcher.quoteReplacement(own.toString()));
    text = PORT.matcher(text).replaceAll("port 0");
    Path file = own.resolve("redis.conf");
    Files.writeString(file, text + "unixsocket " + own + "/missing/socket\n");
    // As Debian's unit calls it: in the foreground, whatever the file says.
    Ended ended = Launch.of("redis-server", file.toString(), "--daemonize", "no").in(own).run();
    Path log = own.resolve("redis-server.log");
    String logged =
        Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : ended.output();
    if (logged.contains("Configuration loaded")) {
      List<String> lines = text.lines().map(String::strip).toList();
      return unknown(logged).stream()
          .map(each -> subject.complaint(id(), lines.indexOf(each) + 1, "unknown: " + each))
          .toList();
    }
    Matcher line = AT_LINE.matcher(ended.output());
    int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
    return List.of(subject.complaint(id(), number, ended.message().replace(own + "", "")));
  }

  /** The directives that a log says nothing knows. */
  static List<String> unknown(String log) {
    return UNKNOWN.matcher(log).results().map(each -> each.group(1)).toList();
  }
}
