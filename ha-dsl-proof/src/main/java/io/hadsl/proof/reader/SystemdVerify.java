package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.unit.PlacedUnit;
import io.hadsl.proof.unit.UnitRoot;
import io.hadsl.proof.unit.UnitSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code systemd-analyze verify} over the units of each node with all their drop-ins: those that
 * are emitted as files of their own, and those that the catalogs hold.
 */
final class SystemdVerify implements Reader {

  private static final Pattern POSITION = Pattern.compile("(?<file>/.*?):(?<line>\\d+): ");

  @Override
  public String id() {
    return "systemd-verify";
  }

  @Override
  public Program program() {
    return UnitRoot.ANALYZE;
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    List<UnitSet> sets = new ArrayList<>(UnitSet.emitted(material.tree().files()));
    sets.addAll(UnitSet.ofNodes(material.catalogs().files()));
    List<Task> tasks = new ArrayList<>();
    for (List<UnitSet> same : UnitSet.equal(sets)) {
      List<Subject> subjects = new ArrayList<>();
      for (int i = 0; i < same.get(0).files().size(); i++) {
        int index = i;
        List<Place> places = same.stream().map(set -> set.files().get(index).place()).toList();
        subjects.add(new Subject(places, material.scratch(), true));
      }
      tasks.add(new Task(subjects, () -> verify(material, same.get(0))));
    }
    return tasks;
  }

  private List<Complaint> verify(Material material, UnitSet set) throws IOException {
    UnitRoot root = UnitRoot.in(material.scratch(), material.folder(), set);
    Ended ended = root.verify();
    List<Complaint> complaints = new ArrayList<>();
    for (String line : ended.lines()) {
      if (!line.contains("/usr/lib/systemd/system/")) {
        complaints.add(complaint(root, set, line));
      }
    }
    if (complaints.isEmpty() && ended.lines().isEmpty() && ended.status() != 0) {
      complaints.add(new Complaint(id(), set.files().get(0).place(), ended.message()));
    }
    return complaints;
  }

  /** Finds the file that a line names, or else one of the unit that it begins with. */
  private Complaint complaint(UnitRoot root, UnitSet set, String line) {
    Matcher position = POSITION.matcher(line);
    if (position.find()) {
      for (PlacedUnit file : set.files()) {
        if (root.local(file).toString().equals(position.group("file"))) {
          Place place = file.place().at(Integer.parseInt(position.group("line")));
          return new Complaint(id(), place, line.substring(position.end()));
        }
      }
    }
    for (PlacedUnit file : set.files()) {
      if (line.startsWith(file.unit())) {
        return new Complaint(id(), file.place(), line);
      }
    }
    return new Complaint(id(), set.files().get(0).place(), line);
  }
}
