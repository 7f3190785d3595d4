package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.SourceLocation;
import io.hadsl.export.json.ElementContent;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stands for all that a run's files, and what it says of them, are a function of: the topology with
 * the lines that declared its elements, what the rules look at, the backends, and the code that
 * turns one into the other. Two runs with the same key make the same files.
 */
final class RunKey {

  /** Facts of so many characters are taken at once, to hold few. */
  private static final int LARGE = 1 << 16;

  private final StringBuilder facts = new StringBuilder();
  private final TextSums sums = new TextSums();
  private final Set<Class<?>> componentTypes = new HashSet<>();

  private RunKey() {}

  /**
   * The key of a run.
   *
   * @param classPath the person's own classes: folders and jars
   * @param verdict what the rules' verdict depends on beside all of that, or the verdict itself
   */
  static String of(Loaded loaded, String classPath, List<Backend> backends, String verdict) {
    RunKey key = new RunKey();
    key.add(Runtime.version());
    key.code(System.getProperty("java.class.path", ""));
    key.code(System.getProperty("jdk.module.path", ""));
    key.code(classPath);
    loaded.sources().forEach(key::file);
    backends.forEach(backend -> key.add(backend.id()).add(backend.getClass().getName()));
    key.topology(loaded.topology());
    loaded.topology().acknowledgements().forEach(key::add);
    key.add(verdict);
    key.take();
    return key.sums.toString();
  }

  private RunKey add(Object fact) {
    facts.append(fact).append('\0');
    return this;
  }

  /** A changed jar has another size or time; reading them all at each start would take longer. */
  private void code(String classPath) {
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        try (Stream<Path> files = Files.walk(Path.of(entry))) {
          files.sorted().forEach(this::file);
        } catch (IOException | UncheckedIOException e) {
          add(entry); // java ignores what is not there or cannot be read
        }
      }
    }
  }

  private void file(Path file) {
    add(file);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (file.toString().endsWith(".java")) {
        add(Files.readString(file));
      } else if (attributes.isRegularFile()) {
        add(attributes.size()).add(attributes.lastModifiedTime());
      }
    } catch (IOException e) {
      add(e); // and another key when it can be read
    }
  }

  /** Its content, and what that leaves out: lines, and what a person's own component keeps. */
  private void topology(Topology topology) {
    add(topology.name());
    for (Element element : topology.elements()) {
      ElementContent.addTo(facts, element);
      line(element);
      if (element instanceof Service service) {
        service.stores().forEach(this::line);
        service.crons().forEach(this::line);
        if (service.component().getClass().getClassLoader() != RunKey.class.getClassLoader()) {
          component(service.component());
        }
      }
      if (facts.length() > LARGE) {
        take();
      }
    }
  }

  /** One that keeps something and does not print it may be another one each time. */
  private void component(Component component) {
    add(component);
    Class<?> type = component.getClass();
    // Thousands of services share a few types, and to look at one takes a while.
    if (componentTypes.add(type) && !prints(type) && keepsSomething(type)) {
      add(System.nanoTime());
    }
  }

  private static boolean prints(Class<?> type) {
    return Stream.of(type.getMethods())
        .anyMatch(
            each ->
                each.getName().equals("toString")
                    && each.getParameterCount() == 0
                    && each.getDeclaringClass() != Object.class);
  }

  private static boolean keepsSomething(Class<?> type) {
    Class<?> above = type.getSuperclass();
    return Stream.of(type.getDeclaredFields())
            .anyMatch(field -> !Modifier.isStatic(field.getModifiers()))
        || (above != null && keepsSomething(above));
  }

  private void line(Element element) {
    SourceLocation location = element.declaredAt().location();
    facts.append(location.file()).append(':').append(location.line()).append('\0');
  }

  /** Takes the sums of the facts so far: those of large topologies are not held all at once. */
  private void take() {
    sums.add(facts.toString());
    facts.setLength(0);
  }
}
