package io.hadsl.proof.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the readers said of an output directory.
 *
 * @param files every emitted file, sorted
 * @param nodes the machines whose catalogs were compiled
 * @param readers what each reader did, in the order in which they are listed
 * @param complaints all that was refused or warned of, sorted by file
 * @param milliseconds how long all of it took
 */
public record ProofReport(
    List<String> files,
    List<String> nodes,
    List<ReaderReport> readers,
    List<Complaint> complaints,
    long milliseconds) {

  /** Copies the lists. */
  public ProofReport {
    files = List.copyOf(files);
    nodes = List.copyOf(nodes);
    readers = List.copyOf(readers);
    List<Complaint> sorted = new ArrayList<>(complaints);
    Collections.sort(sorted);
    complaints = List.copyOf(sorted);
  }

  /**
   * Readers that should have read something and could not.
   *
   * @return those that are missing or cannot run here
   */
  public List<ReaderReport> absent() {
    return readers.stream().filter(ReaderReport::isAbsent).toList();
  }

  /**
   * Whether all that was read was accepted.
   *
   * @return true without complaints, whoever was absent
   */
  public boolean isAccepted() {
    return complaints.isEmpty();
  }

  /**
   * Who read what: emitted files, and the files that they become on nodes.
   *
   * @return the names of readers by the name of what they read, both sorted
   */
  public Map<String, List<String>> readBy() {
    Map<String, List<String>> all = new TreeMap<>();
    files.forEach(file -> all.put(file, new ArrayList<>()));
    for (ReaderReport reader : readers) {
      for (Place place : reader.read()) {
        List<String> names = all.computeIfAbsent(place.name(), name -> new ArrayList<>());
        // The last is enough to look at: a reader's places come together.
        if (names.isEmpty() || !names.get(names.size() - 1).equals(reader.reader())) {
          names.add(reader.reader());
        }
      }
    }
    return all;
  }

  /**
   * Emitted files that no reader has read, neither themselves nor what a node makes of them.
   *
   * @return their paths, sorted
   */
  public List<String> unread() {
    Set<String> read = new HashSet<>();
    for (ReaderReport reader : readers) {
      reader.read().forEach(place -> read.add(place.file()));
    }
    return files.stream().filter(file -> !read.contains(file)).toList();
  }
}
