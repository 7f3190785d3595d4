package io.hadsl.proof.reader;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogCompiler;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code puppet apply --noop} of every node's catalog, on a Debian root that holds nothing yet. It
 * finds what the compiler lets pass: cycles, and requirements that nothing meets. The root is a
 * mount namespace of its own without a network, and shares only {@code /usr}, read-only, with this
 * machine; no guard of a command is run in it.
 */
final class PuppetNoop implements Reader {

  private static final Program UNSHARE = new Program("unshare", "util-linux");
  private static final Pattern RESOURCE =
      Pattern.compile("([A-Z][A-Za-z_]*\\[[^\\]]*\\])(?=[:/]|$)");

  /** Runs what follows in namespaces of its own. */
  private static final List<String> APART =
      List.of(
          UNSHARE.name(), "--mount", "--pid", "--fork", "--kill-child", "--net", "--ipc", "--uts");

  /** Nodes of one start: it has to make a root, and to load Puppet. */
  private static final int BATCH = 20;

  @Override
  public String id() {
    return "puppet-noop";
  }

  @Override
  public Program program() {
    return CatalogCompiler.PUPPET;
  }

  @Override
  public String obstacle() {
    if (!"root".equals(System.getProperty("user.name")) || UNSHARE.find().isEmpty()) {
      return "it needs root and unshare for a mount namespace of its own";
    }
    try {
      // Root of a container or of a chroot may lack it all the same.
      Ended tried = Launch.of(APART).with(List.of("true")).run();
      return tried.status() == 0 ? "" : tried.message();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    Path work = material.catalogs().work();
    List<Task> tasks = new ArrayList<>();
    List<Catalog> all = material.catalogs().all();
    if (all.isEmpty()) {
      return tasks;
    }
    for (String script : List.of("noop.rb", "noop.sh")) {
      try (var source = PuppetNoop.class.getResourceAsStream(script)) {
        Files.write(work.resolve(script), source.readAllBytes());
      }
    }
    int processors = Runtime.getRuntime().availableProcessors();
    int size = Math.min(BATCH, Math.max(1, -Math.floorDiv(-all.size(), processors)));
    for (int from = 0; from < all.size(); from += size) {
      List<Catalog> some = all.subList(from, Math.min(from + size, all.size()));
      List<Subject> subjects = some.stream().map(each -> subject(material, each)).toList();
      tasks.add(new Task(subjects, () -> apply(material, some)));
    }
    return tasks;
  }

  private static Subject subject(Material material, Catalog catalog) {
    return new Subject(List.of(node(material, catalog)), material.scratch(), false);
  }

  /** The file that says what is the node's own. */
  private static Place node(Material material, Catalog catalog) {
    String data = "puppet/data/nodes/" + catalog.node() + ".yaml";
    return material
        .tree()
        .get(data)
        .or(() -> material.tree().get("puppet/manifests/site.pp"))
        .map(file -> new Place(catalog.node(), file.path(), 0, file.written().origin()))
        .orElseThrow();
  }

  private List<Complaint> apply(Material material, List<Catalog> some) throws IOException {
    Path work = material.catalogs().work();
    Path root = material.folder();
    StringBuilder nodes = new StringBuilder();
    some.forEach(catalog -> nodes.append(catalog.node()).append('\n'));
    Ended ended =
        Launch.of(APART)
            .with(List.of("sh", work.resolve("noop.sh"), work, root))
            .reading(nodes.toString())
            .within(Duration.ofMinutes(2L + some.size()))
            .run();
    List<Complaint> complaints = new ArrayList<>();
    int at = -1;
    for (String line : ended.lines()) {
      if (line.startsWith("node ") && at + 1 < some.size()) {
        at++;
      } else if (at < 0 || isComplaint(line)) {
        complaints.add(complaint(material, some.get(Math.max(at, 0)), line));
      }
    }
    if (complaints.isEmpty() && (ended.status() != 0 || at + 1 != some.size())) {
      complaints.add(complaint(material, some.get(Math.max(at, 0)), ended.message()));
    }
    return complaints;
  }

  private static boolean isComplaint(String line) {
    // What depends on what failed is no failure of its own.
    return (line.startsWith("Error: ") || line.startsWith("Warning: "))
        && !line.contains("Skipping because of failed dependencies");
  }

  /** At the last resource that the message names, if the node has it. */
  private Complaint complaint(Material material, Catalog catalog, String message) {
    Place place = node(material, catalog);
    Matcher matcher = RESOURCE.matcher(message);
    while (matcher.find()) {
      CatalogResource named = catalog.get(matcher.group(1)).orElse(null);
      if (named != null) {
        place = material.catalogs().places().of(catalog, named);
      }
    }
    return new Complaint(id(), place, catalog.node() + ": " + message);
  }
}
