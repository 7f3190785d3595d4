package io.hadsl.proof.catalog;

import io.hadsl.core.output.Origin;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.tree.EmittedTree;
import io.hadsl.proof.tree.SourceLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogs of all nodes of a control repository.
 *
 * @param work the folder in which they were compiled; empty path if none were
 * @param nodes the machines that the repository knows
 * @param all those that could be compiled
 * @param files the files that these nodes will have
 * @param complaints what the compiler refuses or warns of
 * @param places tells where a resource stands
 */
public record Catalogs(
    Path work,
    List<String> nodes,
    List<Catalog> all,
    List<NodeFile> files,
    List<Complaint> complaints,
    Places places) {

  /** Tells where a resource stands. */
  @FunctionalInterface
  public interface Places {
    /** The place of a resource of a node. */
    Place of(Catalog catalog, CatalogResource resource);
  }

  /** Copies the lists. */
  public Catalogs {
    nodes = List.copyOf(nodes);
    all = List.copyOf(all);
    files = List.copyOf(files);
    complaints = List.copyOf(complaints);
  }

  /** Where nothing was compiled. */
  public static Catalogs none() {
    Places nowhere = (catalog, resource) -> new Place("", "", 0, Origin.NONE);
    return new Catalogs(Path.of(""), List.of(), List.of(), List.of(), List.of(), nowhere);
  }

  /** Those that were compiled, with their nodes' files. */
  static Catalogs of(
      Path work,
      List<String> nodes,
      List<Catalog> all,
      List<Complaint> complaints,
      EmittedTree tree,
      SourceLines lines)
      throws IOException {
    NodeFiles extractor = new NodeFiles(tree, lines);
    List<NodeFile> files = new ArrayList<>();
    for (Catalog each : all) {
      files.addAll(extractor.of(each));
    }
    return new Catalogs(work, nodes, all, files, complaints, extractor::place);
  }
}
