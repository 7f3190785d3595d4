package io.hadsl.proof.reader;

import io.hadsl.core.output.WrittenFiles;
import io.hadsl.proof.catalog.Catalogs;
import io.hadsl.proof.catalog.NodeFile;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What there is to read: the emitted files, and what the nodes' catalogs make of them.
 *
 * @param tree the emitted files
 * @param catalogs those of all nodes; none while they are not compiled
 * @param scratch a folder of this run, for what programs need beside what they read
 * @param number counts the folders in it
 */
public record Material(EmittedTree tree, Catalogs catalogs, Path scratch, AtomicInteger number) {

  /** Material without catalogs. */
  public static Material of(EmittedTree tree, Path scratch) {
    return new Material(tree, Catalogs.none(), scratch, new AtomicInteger());
  }

  /** The same with catalogs. */
  public Material with(Catalogs compiled) {
    return new Material(tree, compiled, scratch, number);
  }

  /** Makes an empty folder. */
  public Path folder() throws IOException {
    return Files.createDirectory(scratch.resolve("work-" + number.incrementAndGet()));
  }

  /** Some emitted files, each different one once. */
  public List<Subject> emitted(Predicate<EmittedFile> which) throws IOException {
    Map<String, List<EmittedFile>> same = new LinkedHashMap<>();
    for (EmittedFile file : tree.files(which)) {
      String digest = WrittenFiles.sha256(file.bytes());
      same.computeIfAbsent(digest, key -> new ArrayList<>()).add(file);
    }
    return same.values().stream()
        .map(
            files ->
                new Subject(
                    files.stream().map(EmittedFile::place).toList(), files.get(0).onDisk(), true))
        .toList();
  }

  /** Some files of nodes, each different one once; they keep their names. */
  public List<Subject> onNodes(Predicate<NodeFile> which) throws IOException {
    Map<String, List<NodeFile>> same = new LinkedHashMap<>();
    for (NodeFile file : catalogs.files()) {
      if (which.test(file)) {
        String key = file.name() + " " + WrittenFiles.sha256(file.bytes());
        same.computeIfAbsent(key, name -> new ArrayList<>()).add(file);
      }
    }
    List<Subject> subjects = new ArrayList<>();
    for (List<NodeFile> files : same.values()) {
      NodeFile first = files.get(0);
      Path path = Files.write(folder().resolve(first.name()), first.bytes());
      List<Place> places = files.stream().map(NodeFile::place).toList();
      subjects.add(new Subject(places, path, first.place().file().contains("/files/")));
    }
    return subjects;
  }
}
