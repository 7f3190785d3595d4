package io.hadsl.proof.reader;

import io.hadsl.proof.catalog.NodeFile;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code crontab -n} over the files in {@code /etc/cron.d}: cron's own reader of settings, times
 * and commands. Two things are so only in that folder, and no program tells them: a user stands
 * before the command, which {@code crontab} takes for its first word; and cron passes over files of
 * some names (cron(8)).
 */
final class Crontab implements Reader {

  private static final String FOLDER = "/etc/cron.d/";

  private static final Pattern READ_BY_CRON = Pattern.compile("[A-Za-z0-9_-]+");

  private static final Pattern NO_ENTRY = Pattern.compile("\\s*(#.*|[^=\\s]+\\s*=.*)?");

  private static final Pattern ENTRY =
      Pattern.compile("\\s*(@\\w+|(\\S+\\s+){4}\\S+)\\s+[a-z_][a-z0-9_-]*\\s+\\S.*");

  @Override
  public String id() {
    return "crontab";
  }

  @Override
  public Program program() {
    return new Program("crontab", "cron");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(material.onNodes(Crontab::isInFolder), this::read);
  }

  private static boolean isInFolder(NodeFile file) {
    return file.path().startsWith(FOLDER);
  }

  private List<Complaint> read(Subject subject) throws IOException {
    List<Complaint> complaints = new ArrayList<>();
    String name = subject.file().getFileName().toString();
    if (!READ_BY_CRON.matcher(name).matches()) {
      complaints.add(
          subject.complaint(
              id(), "cron reads no file of this name: only A-Z a-z 0-9 _ - are in it"));
    }
    Ended ended = Launch.of("crontab", "-n", subject.file().toString()).run();
    if (ended.status() != 0) {
      // Without the number, which is that of the line or of the one before.
      String said = ended.lines().get(0).replaceFirst("^\".*\":\\d+: ", "");
      complaints.add(subject.complaint(id(), said));
      return complaints;
    }
    int line = 0;
    for (String each : Files.readAllLines(subject.file())) {
      line++;
      if (!NO_ENTRY.matcher(each).matches() && !ENTRY.matcher(each).matches()) {
        complaints.add(subject.complaint(id(), line, "no user and command after the times"));
      }
    }
    return complaints;
  }
}
