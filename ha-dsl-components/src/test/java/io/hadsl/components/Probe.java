package io.hadsl.components;

import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a component asks for on one node. */
public final class Probe {

  /** Stands for every secret in a file that a real program reads. */
  public static final String SECRET = "s3cr.e-t";

  private final List<Step> steps;

  private Probe(List<Step> steps) {
    this.steps = steps;
  }

  public static Probe of(Topology topology, String service, String node) {
    Service found =
        topology.all(Service.class).stream()
            .filter(s -> s.name().equals(service))
            .findFirst()
            .orElseThrow();
    Node on =
        topology.nodes().stream().filter(n -> n.name().equals(node)).findFirst().orElseThrow();
    ResourceSink sink = new ResourceSink();
    found.component().plan(new Instance(topology, found, on), sink);
    return new Probe(sink.steps());
  }

  public List<Step> steps() {
    return steps;
  }

  public List<ResourceId> ids() {
    return steps.stream().map(step -> step.resource().id()).toList();
  }

  public Step step(String type, String name) {
    return steps.stream()
        .filter(step -> step.resource().id().equals(new ResourceId(type, name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + name + " in " + ids()));
  }

  public <T extends Resource> List<T> all(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Step step : steps) {
      if (kind.isInstance(step.resource())) {
        found.add(kind.cast(step.resource()));
      }
    }
    return found;
  }

  public Command command(String name) {
    return (Command) step("command", name).resource();
  }

  public TextFile file(String path) {
    return (TextFile) step("file", path).resource();
  }

  /** A file's text with the names of secrets where their values will be. */
  public String text(String path) {
    return file(path).content().text(each -> "<" + each.secret() + ">");
  }

  /** Writes a file's text for a real program, with a value for each secret. */
  public Path save(String path, Path to) {
    return write(text(path).replaceAll("<[a-z0-9-]+/[a-z]+>", SECRET), to);
  }

  public static Path write(String text, Path to) {
    try {
      return Files.writeString(to, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
