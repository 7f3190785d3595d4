package io.hadsl.core.backend;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.ExtensionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes all files of a plan: what the chosen backends render, and a runbook beside them. */
public final class Synthesis {

  /** The path of the runbook. */
  public static final String README = "README.md";

  private Synthesis() {}

  /**
   * Renders a plan.
   *
   * @param plan the plan
   * @param report what the rules said about its topology; the runbook tells what was accepted
   * @param backends which backends; the order does not matter
   * @param context what a backend may use beside the plan
   * @return the files of all backends and {@value #README}
   * @throws IllegalArgumentException if two backends make one file, naming both origins
   */
  public static FileTree render(
      Plan plan, ValidationReport report, List<Backend> backends, RenderContext context) {
    List<Supplier<FileTree>> parts = new ArrayList<>();
    backends.forEach(backend -> parts.add(() -> rendered(backend, plan, context)));
    parts.add(() -> readme(plan, report, backends));
    return FileTree.merge(context.each(parts, 1, Supplier::get).toArray(FileTree[]::new));
  }

  private static FileTree rendered(Backend backend, Plan plan, RenderContext context) {
    return ExtensionException.given(
        backend.render(plan, context),
        backend,
        "render(...)",
        "FileTree.builder().build() where there are no files");
  }

  private static FileTree readme(Plan plan, ValidationReport report, List<Backend> backends) {
    String text = new Runbook(plan, report, backends).text();
    return FileTree.builder().add(GeneratedFile.text(README, text, Origin.NONE)).build();
  }
}
