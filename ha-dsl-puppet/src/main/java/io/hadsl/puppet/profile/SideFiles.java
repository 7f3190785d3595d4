package io.hadsl.puppet.profile;

import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.value.CharSet;
import io.hadsl.puppet.merge.MergedResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files and templates that a profile class reads from its module. */
final class SideFiles {

  private static final String MODULE = "puppet/site-modules/profile/";
  private static final CharSet PORTABLE = CharSet.of("A-Za-z0-9._/-");

  private final String profile;
  private final List<GeneratedFile> files = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  SideFiles(String profile) {
    this.profile = profile;
  }

  /**
   * Adds a file.
   *
   * @param name the wanted name below the profile's folder; other characters than letters, digits
   *     and {@code . _ - /} become underscores
   * @return its path below {@code files} of the module
   */
  String file(String name, String text, MergedResource resource) {
    return add("files/", name, "", text, resource);
  }

  /**
   * Adds a template.
   *
   * @param name as for a file, without {@code .epp}
   * @return its path below {@code templates} of the module
   */
  String template(String name, String text, MergedResource resource) {
    return add("templates/", name, ".epp", text, resource);
  }

  private String add(
      String folder, String name, String ending, String text, MergedResource resource) {
    String base = profile + (name.startsWith("/") ? "" : "/") + portable(name);
    String path = base + ending;
    for (int i = 2; !taken.add(folder + path); i++) {
      path = base + "-" + i + ending;
    }
    files.add(GeneratedFile.text(MODULE + folder + path, text, origin(resource.provenance())));
    return path;
  }

  static Origin origin(Provenance provenance) {
    return new Origin(provenance.element().path(), provenance.declaredAt().location().toString());
  }

  private static String portable(String name) {
    StringBuilder out = new StringBuilder(name);
    for (int i = 0; i < out.length(); i++) {
      if (!PORTABLE.has(out.charAt(i))) {
        out.setCharAt(i, '_');
      }
    }
    return out.toString();
  }

  List<GeneratedFile> files() {
    return files;
  }
}
