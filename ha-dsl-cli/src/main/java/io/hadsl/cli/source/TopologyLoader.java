package io.hadsl.cli.source;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologySource;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.RuleSource;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Texts;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the topology that a person names on the command line. */
public final class TopologyLoader {

  private final String classPath;
  private final Parameters parameters;

  /**
   * A loader.
   *
   * @param classPath the person's own classes, as {@code java -classpath} takes them; may be empty
   * @param parameters what the topology may ask for
   */
  public TopologyLoader(String classPath, Map<String, String> parameters) {
    this.classPath = classPath;
    this.parameters = Parameters.of(parameters);
  }

  /**
   * Makes a topology.
   *
   * @param name an example's name, a class, a {@code .java} file or a {@code .json} file
   * @return the topology
   * @throws Failure if there is none of that name, or it does not compile
   * @throws UserCodeException if its code throws
   */
  public Loaded load(String name) {
    ClassLoader loader = classes();
    // Services of the person's own (components, backends, rules) are looked for in the same place.
    Thread.currentThread().setContextClassLoader(loader);
    if (name.endsWith(".json")) {
      if (!parameters.unasked().isEmpty()) {
        throw Failure.usage(
            name + " takes no parameter: it holds the topology that the parameters made");
      }
      return new Loaded(TopologyFile.read(existing(name), loader), List.of(), loader, List.of());
    }
    if (name.endsWith(".java")) {
      Path file = existing(name);
      MemoryClasses classes = JavaSource.compile(file, classPath);
      ClassLoader compiled = classes.loader(loader);
      Thread.currentThread().setContextClassLoader(compiled);
      String simpleName = String.valueOf(file.getFileName());
      return run(
          SourceClasses.only(classes.declaredIn(file), compiled, simpleName),
          compiled,
          classes.sources());
    }
    Optional<Example> example = Examples.find(name);
    if (example.isPresent()) {
      return run(example.get().source().get(), loader, List.of());
    }
    if (!classPath.isEmpty() || name.indexOf('.') > 0) {
      return run(SourceClasses.named(name, loader), loader, List.of());
    }
    throw Failure.usage(
        "there is no topology \""
            + Texts.shown(name)
            + "\": "
            + near(name)
            + "\n  A topology is an example's name (ha-dsl list), a .java or .json file, or a class"
            + " on --classpath.");
  }

  private Loaded run(TopologySource source, ClassLoader loader, List<Path> sources) {
    Topology topology;
    List<Rule> rules;
    try {
      topology = source.topology(parameters);
      rules = source instanceof RuleSource own ? rulesOf(own) : List.of();
    } catch (RuntimeException | Error e) {
      throw new UserCodeException(e);
    }
    if (topology == null) {
      throw Failure.usage(
          "class " + source.getClass().getName() + " gave no topology: return Topology.named(...)");
    }
    Set<String> unasked = parameters.unasked();
    if (!unasked.isEmpty()) {
      String first = unasked.iterator().next();
      Set<String> asked = parameters.asked();
      throw Failure.usage(
          "topology "
              + topology.name()
              + " has no parameter \""
              + first
              + "\": "
              + (asked.isEmpty() ? "it takes none" : Nearest.hint(first, asked)));
    }
    return new Loaded(topology, rules, loader, sources);
  }

  private static List<Rule> rulesOf(RuleSource source) {
    return ExtensionException.givenAll(
        source.rules(), source, "rules()", "a list of rules, which may be empty");
  }

  private static Path existing(String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    if (Files.exists(file)) {
      throw Failure.usage(name + " is not a file");
    }
    throw Failure.usage("there is no file " + name + nearby(file));
  }

  /** Beside an example's name, a file of that name is often meant. */
  private static String near(String name) {
    String file = name.isEmpty() ? "" : nearby(Path.of(name));
    return Nearest.to(name, Examples.names()).isEmpty() && !file.isEmpty()
        ? file.substring(2)
        : Nearest.hint(name, Examples.names());
  }

  private static String nearby(Path file) {
    File folder = file.toAbsolutePath().toFile().getParentFile();
    String[] siblings = folder == null ? null : folder.list();
    List<String> near =
        Nearest.to(
            String.valueOf(file.getFileName()), siblings == null ? List.of() : List.of(siblings));
    return near.isEmpty() ? "" : ": did you mean \"" + String.join("\" or \"", near) + "\"?";
  }

  /**
   * The person's own classes that write topologies.
   *
   * @return their names, as {@link #load} takes them
   * @throws Failure if a part of the class path is not there
   */
  public List<String> topologies() {
    if (classPath.isEmpty()) {
      return List.of();
    }
    ClassLoader loader = classes();
    List<String> found = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator, -1)) {
      found.addAll(SourceClasses.among(ClassNames.in(Path.of(part)), loader));
    }
    return found;
  }

  /**
   * Finds the person's own classes, and those of this program.
   *
   * @return a loader
   * @throws Failure if a part of the class path is not there
   */
  public ClassLoader classes() {
    ClassLoader ours = TopologyLoader.class.getClassLoader();
    if (classPath.isEmpty()) {
      return ours;
    }
    List<URL> urls = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator, -1)) {
      Path place = Path.of(part); // an empty part is the current folder, as for java
      if (!Files.exists(place)) {
        throw Failure.usage("--classpath: there is no " + part);
      }
      try {
        urls.add(place.toUri().toURL());
      } catch (MalformedURLException e) {
        throw Failure.usage("--classpath: " + part + " is no path: " + e.getMessage());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ours);
  }
}
