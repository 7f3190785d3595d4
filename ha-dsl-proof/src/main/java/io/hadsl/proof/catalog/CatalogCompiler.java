package io.hadsl.proof.catalog;

import io.hadsl.core.output.Origin;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import io.hadsl.proof.tree.SourceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has Puppet compile the catalog of every node. It does what {@code puppet catalog compile} does,
 * in as many processes as there are processors: Puppet takes seconds to start.
 */
public final class CatalogCompiler {

  /** The name of this reader. */
  public static final String ID = "puppet-compile";

  /** What it runs. */
  public static final Program PUPPET = new Program("puppet", "puppet-agent");

  private static final Pattern POSITION = Pattern.compile("\\(file: ([^,)]+), line: (\\d+)");

  private final ControlRepository repository;
  private final EmittedTree tree;
  private final SourceLines lines;

  /**
   * A compiler of the control repository of a tree.
   *
   * @param tree the emitted files
   * @param lines the lines of code that resources stem from
   */
  public CatalogCompiler(EmittedTree tree, SourceLines lines) throws IOException {
    this.repository = new ControlRepository(tree);
    this.tree = tree;
    this.lines = lines;
  }

  /** The machines that the repository knows; none if there is no repository. */
  public List<String> nodes() {
    return repository.nodes();
  }

  /** What is compiled: manifests, templates and data. */
  public List<Place> places() {
    return repository.files().stream()
        .filter(file -> file.path().matches(".*\\.(pp|epp|yaml|conf)") && !isShipped(file))
        .map(EmittedFile::place)
        .toList();
  }

  private static boolean isShipped(EmittedFile file) {
    return file.path().contains("/files/");
  }

  /** Compiles all nodes in a folder for the work. */
  public Catalogs compile(Path work) throws IOException {
    Path environment = repository.installIn(work);
    Path script = work.resolve("compile.rb");
    try (var source = CatalogCompiler.class.getResourceAsStream("compile.rb")) {
      Files.write(script, source.readAllBytes());
    }
    Ended ended =
        Launch.of("ruby", script.toString(), work.toString())
            .with(List.of(Runtime.getRuntime().availableProcessors()))
            .set("HOME", work)
            .in(work)
            .reading(String.join("\n", nodes()) + "\n")
            .within(Duration.ofSeconds(180L + nodes().size()))
            .run();
    List<Catalog> all = new ArrayList<>();
    Set<Complaint> complaints = new LinkedHashSet<>();
    for (String node : nodes()) {
      Path file = work.resolve("catalogs").resolve(node + ".json");
      if (!Files.exists(file)) {
        complaints.add(new Complaint(ID, site(node), ended.message()));
        continue;
      }
      Map<String, Object> result = Json.read(file);
      for (Object message : Json.items(result.getOrDefault("messages", List.of()))) {
        complaints.add(complaint(node, String.valueOf(message), environment));
      }
      if (result.get("catalog") instanceof Map<?, ?> catalog) {
        all.add(Catalog.of(node, Json.members(catalog), environment));
      }
    }
    return Catalogs.of(work, nodes(), all, List.copyOf(complaints), tree, lines);
  }

  private Complaint complaint(String node, String message, Path environment) {
    String text =
        message
            .replace(environment + "/", ControlRepository.FOLDER)
            // Nodes that have a class have its mistakes: they are told once.
            .replace(" on node " + node, "");
    Matcher position = POSITION.matcher(text);
    while (position.find()) {
      int line = Integer.parseInt(position.group(2));
      var file = tree.get(position.group(1));
      if (file.isPresent()) {
        return new Complaint(ID, file.get().place().at(line), text);
      }
    }
    return new Complaint(ID, site(node), text);
  }

  private Place site(String node) {
    String site = ControlRepository.FOLDER + "manifests/site.pp";
    return tree.get(ControlRepository.FOLDER + "data/nodes/" + node + ".yaml")
        .or(() -> tree.get(site))
        .map(EmittedFile::place)
        .orElseGet(() -> new Place(site, site, 0, Origin.NONE));
  }
}
