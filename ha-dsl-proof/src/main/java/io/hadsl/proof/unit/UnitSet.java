package io.hadsl.proof.unit;

import io.hadsl.core.output.WrittenFiles;
import io.hadsl.proof.catalog.NodeFile;
import io.hadsl.proof.tree.EmittedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The units and drop-ins of one node.
 *
 * @param node the machine's name
 * @param files its units and drop-ins
 */
public record UnitSet(String node, List<PlacedUnit> files) {

  /** Copies the list. */
  public UnitSet {
    files = List.copyOf(files);
  }

  /** Those that the compiled catalogs give to each node. */
  public static List<UnitSet> ofNodes(List<NodeFile> nodeFiles) {
    Map<String, List<PlacedUnit>> byNode = new LinkedHashMap<>();
    for (NodeFile file : nodeFiles) {
      if (file.path().startsWith(PlacedUnit.FOLDER)) {
        String name = file.path().substring(PlacedUnit.FOLDER.length());
        byNode
            .computeIfAbsent(file.node(), node -> new ArrayList<>())
            .add(new PlacedUnit(name, file.text(), file.place()));
      }
    }
    return sets(byNode);
  }

  /** Those that were emitted as files of their own for each node. */
  public static List<UnitSet> emitted(List<EmittedFile> files) {
    String folder = "/systemd" + PlacedUnit.FOLDER;
    Map<String, List<PlacedUnit>> byNode = new LinkedHashMap<>();
    for (EmittedFile file : files) {
      int at = file.path().indexOf(folder);
      if (file.path().startsWith("hosts/") && at > 0) {
        String node = file.path().substring("hosts/".length(), at);
        String name = file.path().substring(at + folder.length());
        byNode
            .computeIfAbsent(node, key -> new ArrayList<>())
            .add(new PlacedUnit(name, text(file), file.place()));
      }
    }
    return sets(byNode);
  }

  private static String text(EmittedFile file) {
    try {
      return file.text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<UnitSet> sets(Map<String, List<PlacedUnit>> byNode) {
    List<UnitSet> sets = new ArrayList<>();
    byNode.forEach((node, files) -> sets.add(new UnitSet(node, files)));
    return sets;
  }

  /** Sets that hold the same bytes at the same places, together. */
  public static List<List<UnitSet>> equal(List<UnitSet> sets) {
    Map<String, List<UnitSet>> same = new LinkedHashMap<>();
    for (UnitSet set : sets) {
      same.computeIfAbsent(set.digest(), key -> new ArrayList<>()).add(set);
    }
    return List.copyOf(same.values());
  }

  private String digest() {
    StringBuilder all = new StringBuilder();
    for (PlacedUnit file : files) {
      all.append(file.name()).append(' ').append(WrittenFiles.sha256(file.bytes())).append('\n');
    }
    return WrittenFiles.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The units themselves, and the packaged ones that its drop-ins change. */
  public SortedSet<String> units() {
    SortedSet<String> units = new TreeSet<>();
    files.forEach(file -> units.add(file.unit()));
    return units;
  }
}
