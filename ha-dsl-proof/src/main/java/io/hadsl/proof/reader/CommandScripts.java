package io.hadsl.proof.reader;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scripts inside manifests: what commands run, and what they are guarded by. A shell reads them
 * as the catalogs hold them, after all of Puppet's own quoting.
 */
final class CommandScripts implements Reader {

  private static final List<String> PARAMETERS = List.of("command", "unless", "onlyif");

  private final String id;
  private final Program program;
  private final Tasks.Check<List<Subject>> check;

  private CommandScripts(String id, Program program, Tasks.Check<List<Subject>> check) {
    this.id = id;
    this.program = program;
    this.check = check;
  }

  /** As Debian's {@code /bin/sh} reads them. */
  static CommandScripts dash() {
    String id = "dash-commands";
    return new CommandScripts(
        id, new Program("dash", "dash"), some -> ShellSyntax.check(id, "dash", some));
  }

  /** As shellcheck reads them; it is told of the variables of their environment. */
  static CommandScripts shellcheck() {
    String id = "shellcheck-commands";
    return new CommandScripts(
        id, new Program("shellcheck", "shellcheck"), some -> Shellcheck.check(id, some, "sh"));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Program program() {
    return program;
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Catalog catalog : material.catalogs().all()) {
      for (CatalogResource each : catalog.resources("Exec")) {
        for (String parameter : PARAMETERS) {
          if (each.text("provider").equals("shell") && !each.text(parameter).isEmpty()) {
            places
                .computeIfAbsent(script(each, parameter), text -> new ArrayList<>())
                .add(material.catalogs().places().of(catalog, each));
          }
        }
      }
    }
    List<Subject> subjects = new ArrayList<>();
    Path folder = material.folder();
    for (Map.Entry<String, List<Place>> each : places.entrySet()) {
      Path file = folder.resolve("script-" + subjects.size());
      Files.writeString(file, each.getKey());
      subjects.add(new Subject(each.getValue(), file, false));
    }
    return Tasks.batches(subjects, 100, some -> read(some));
  }

  private List<Complaint> read(List<Subject> some) throws IOException {
    return check.read(some);
  }

  /** The script with its environment in front, in one line so that the others keep their order. */
  private static String script(CatalogResource exec, String parameter) {
    StringBuilder script = new StringBuilder();
    for (String name : names(exec)) {
      script.append("export ").append(name).append("=; ");
    }
    return script.append('\n').append(exec.text(parameter)).append('\n').toString();
  }

  private static Set<String> names(CatalogResource exec) {
    Set<String> names = new TreeSet<>();
    for (String variable : exec.texts("environment")) {
      names.add(variable.substring(0, variable.indexOf('=')));
    }
    return names;
  }
}
