package io.hadsl.core.knowledge;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.Link;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * The graph agrees with this machine's kernel: the same links in a real directory lead to the same
 * places. Mounts are directories there; which one holds a place follows from its real path.
 */
final class NodePathsProperties {

  private static final List<String> DIRECTORIES =
      List.of("a", "a/b", "a/b/c", "d", "d/e", "m", "m/n", "m/n/o");

  private static final List<String> MOUNTS = List.of("m", "m/n", "d/e");

  /** A link that somebody tries to make; where there is something already, nothing is made. */
  record Wanted(String place, String target) {}

  @Property(tries = 400)
  void pathsLeadWhereTheKernelSaysTheyDo(
      @ForAll("layouts") List<Wanted> layout, @ForAll("paths") List<String> asked)
      throws IOException {
    Path root = Files.createTempDirectory("paths").toRealPath();
    try {
      for (String directory : DIRECTORIES) {
        Files.createDirectory(root.resolve(directory));
      }
      List<Link> made = new ArrayList<>();
      for (Wanted each : layout) {
        String target = each.target().replace("ROOT", root.toString());
        if (make(root, root.resolve(each.place()), target)) {
          made.add(Link.of(root + "/" + each.place(), target));
        }
      }
      NodePaths graph = graph(root, made);
      for (String each : asked) {
        compare(root, graph, each);
      }
    } finally {
      delete(root);
    }
  }

  /** Links lead out of the test's directory here and there; none is made outside. */
  private static boolean make(Path root, Path place, String target) throws IOException {
    try {
      if (!parentOf(place).toRealPath().startsWith(root)) {
        return false;
      }
      Files.createSymbolicLink(place, Path.of(target));
      return true;
    } catch (FileSystemException takenOrMissing) {
      return false;
    }
  }

  private static Path parentOf(Path place) {
    return place.resolveSibling(".").normalize();
  }

  private static NodePaths graph(Path root, List<Link> links) {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node node =
                  t.node(
                      "web1", "10.77.0.21", DEBIAN_12, n -> n.states(links.toArray(Link[]::new)));
              External nas = t.external("nas", Endpoint.of("nas", 2049));
              for (String mount : MOUNTS) {
                t.sharedMount(root + "/" + mount).nfs4(nas, "/" + mount).on(node);
              }
            });
    return TopologyIndex.of(topology).paths(topology.nodes().get(0).id());
  }

  private static void compare(Path root, NodePaths graph, String asked) throws IOException {
    AbsolutePath path = AbsolutePath.of(root + "/" + asked);
    RealPath real = graph.resolve(path);
    Path expected;
    try {
      expected = Path.of(path.value()).toRealPath();
    } catch (NoSuchFileException | NotDirectoryException missing) {
      // What is not there the graph takes for a directory.
      Statistics.label("end").collect("missing");
      return;
    } catch (FileSystemException loop) {
      Statistics.label("end").collect("loop");
      assertTrue(real.isLoop(), () -> path + ": " + loop.getMessage());
      return;
    }
    Statistics.label("end").collect(real.links().size() > 1 ? "through links" : "reached");
    assertEquals(expected.toString(), real.path().value(), path::value);
    assertEquals(
        MOUNTS.stream()
            .map(mount -> root + "/" + mount)
            .filter(mount -> expected.startsWith(Path.of(mount)))
            .max(Comparator.comparingInt(String::length)),
        graph.mountOf(path).map(SharedMount::path).map(AbsolutePath::value));
    assertEquals(Optional.of(false), Optional.of(real.isLoop()));
  }

  @Provide
  Arbitrary<List<Wanted>> layouts() {
    Arbitrary<String> absolute =
        Arbitraries.oneOf(Arbitraries.of(DIRECTORIES), places()).map(each -> "ROOT/" + each);
    Arbitrary<String> relative =
        Arbitraries.of(
            "x", "y", "./z", "..", "../x", "../d/e", "../m/n", "b/../../d", "../y/../x", "e//");
    return Combinators.combine(places(), Arbitraries.oneOf(absolute, absolute, relative))
        .as(Wanted::new)
        .list()
        .ofMinSize(8)
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<String>> paths() {
    Arbitrary<String> end = Arbitraries.of("", "", "/x", "/y", "/b", "/n", "/e");
    return Combinators.combine(places(), end).as((place, more) -> place + more).list().ofSize(12);
  }

  private static Arbitrary<String> places() {
    return Combinators.combine(
            Arbitraries.of("", "", "", "a/", "d/", "m/", "x/", "y/"),
            Arbitraries.of("x", "y", "z", "w"))
        .as((folder, name) -> folder + name);
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
