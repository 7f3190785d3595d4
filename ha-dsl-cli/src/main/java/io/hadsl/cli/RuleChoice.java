package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.source.Loaded;
import io.hadsl.cli.source.TopologyFile;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.ExtensionException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules a command asks. */
final class RuleChoice {

  @Mixin private RuleNames names = new RuleNames();

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description =
          "Also ask what must not change, such as the numbers of accounts, since an older topology:"
              + " the topology.json of an earlier run.")
  private @Nullable Path since;

  /** Asks the library's rules, the person's own, and what the backends cannot carry. */
  ValidationReport judge(Loaded loaded, List<Backend> backends) {
    return validator(loaded, backends).validate(loaded.topology());
  }

  /** Which of the rules. */
  RuleNames names() {
    return names;
  }

  /**
   * All that the verdict depends on beside the topology and the program, if that is all that can be
   * known of it: a person's own rules may look at anything, and files change.
   */
  Optional<String> grounds(Loaded loaded, List<Backend> backends) {
    boolean areOthers =
        since != null
            || !loaded.rules().isEmpty()
            || backends.stream().anyMatch(backend -> isOfOthers(backend.getClass()))
            || ServiceLoader.load(Rule.class, loaded.classes()).stream()
                .anyMatch(rule -> isOfOthers(rule.type()));
    return areOthers ? Optional.empty() : Optional.of("on " + today() + " " + names);
  }

  private static boolean isOfOthers(Class<?> type) {
    return type.getClassLoader() != RuleChoice.class.getClassLoader();
  }

  private Validator validator(Loaded loaded, List<Backend> backends) {
    Validator validator = names.of(all(loaded, backends));
    return since == null ? validator : validator.since(older(since, loaded));
  }

  /** Another topology's accounts would all be new, and nothing would be found. */
  private static Topology older(Path file, Loaded loaded) {
    Topology older = TopologyFile.read(file, loaded.classes());
    String name = loaded.topology().name();
    if (!older.name().equals(name)) {
      throw Failure.usage(
          "--since "
              + file
              + " is of topology \""
              + older.name()
              + "\", and this one is \""
              + name
              + "\": give the topology.json of its own earlier run, or, if it was renamed, change the"
              + " name in a copy");
    }
    return older;
  }

  /** The library's rules, the person's own, and what the backends cannot carry. */
  static Validator all(Loaded loaded, List<Backend> backends) {
    return all(loaded.rules(), loaded.classes(), backends);
  }

  /** The same, for a topology's own rules and the classes that it may use. */
  static Validator all(List<Rule> own, ClassLoader classes, List<Backend> backends) {
    Map<String, Rule> more = new LinkedHashMap<>();
    for (Backend backend : backends) {
      limitsOf(backend).forEach(rule -> more.putIfAbsent(rule.id(), rule));
    }
    own.forEach(rule -> more.putIfAbsent(rule.id(), rule));
    try {
      Validator installed = Validator.installed(classes);
      // A topology may bring a rule that its class path has for all topologies.
      installed
          .rules()
          .forEach(rule -> more.computeIfPresent(rule.id(), (id, other) -> again(rule, other)));
      return installed.with(more.values().toArray(Rule[]::new)).on(today());
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private static List<Rule> limitsOf(Backend backend) {
    return ExtensionException.givenAll(
        backend.limits(), backend, "limits()", "a list of rules, which may be empty");
  }

  private static @Nullable Rule again(Rule rule, Rule own) {
    return rule.getClass().getName().equals(own.getClass().getName()) ? null : own;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
