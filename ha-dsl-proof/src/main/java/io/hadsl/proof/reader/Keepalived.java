package io.hadsl.proof.reader;

import io.hadsl.proof.catalog.NodeFile;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code keepalived -t} over the whole configuration of each node: one file includes the rest. */
final class Keepalived implements Reader {

  private static final String FOLDER = "/etc/keepalived/";

  @Override
  public String id() {
    return "keepalived";
  }

  @Override
  public Program program() {
    return new Program("keepalived", "keepalived");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    Map<String, List<NodeFile>> byNode = new LinkedHashMap<>();
    for (NodeFile file : material.catalogs().files()) {
      if (file.path().startsWith(FOLDER)) {
        byNode.computeIfAbsent(file.node(), node -> new ArrayList<>()).add(file);
      }
    }
    List<Task> tasks = new ArrayList<>();
    for (List<NodeFile> files : byNode.values()) {
      List<Subject> subjects =
          files.stream()
              .map(file -> new Subject(List.of(file.place()), Path.of(file.path()), false))
              .toList();
      tasks.add(new Task(subjects, () -> read(files, subjects, material.folder())));
    }
    return tasks;
  }

  private List<Complaint> read(List<NodeFile> files, List<Subject> subjects, Path own)
      throws IOException {
    for (NodeFile file : files) {
      Path to = own.resolve(file.path().substring(FOLDER.length()));
      Files.createDirectories(to.getParent());
      Files.writeString(to, file.text().replace(FOLDER, own + "/"));
    }
    Ended ended =
        Launch.of("keepalived", "-t", "-f", own.resolve("keepalived.conf").toString()).run();
    if (ended.status() == 0) {
      return List.of();
    }
    String message = ended.message().replace(own + "/", FOLDER);
    Subject named =
        subjects.stream()
            .filter(subject -> message.contains(subject.file().getFileName() + ""))
            .findFirst()
            .orElse(subjects.get(0));
    return List.of(named.complaint(id(), message));
  }
}
