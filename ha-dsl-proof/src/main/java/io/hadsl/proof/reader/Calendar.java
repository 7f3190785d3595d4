package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.unit.UnitRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** {@code systemd-analyze calendar} over the times of every timer: each must come about. */
final class Calendar implements Reader {

  private static final String KEY = "OnCalendar=";

  @Override
  public String id() {
    return "systemd-calendar";
  }

  @Override
  public Program program() {
    return UnitRoot.ANALYZE;
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(material.emitted(file -> file.path().endsWith(".timer")), this::read);
  }

  private List<Complaint> read(Subject timer) throws IOException {
    List<Complaint> complaints = new ArrayList<>();
    List<String> lines = Files.readAllLines(timer.file());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(KEY) && line.length() > KEY.length()) {
        Ended ended = Launch.of("systemd-analyze", "calendar", line.substring(KEY.length())).run();
        if (ended.status() != 0 || ended.output().contains("Next elapse: never")) {
          complaints.add(timer.complaint(id(), i + 1, ended.message()));
        }
      }
    }
    return complaints;
  }
}
