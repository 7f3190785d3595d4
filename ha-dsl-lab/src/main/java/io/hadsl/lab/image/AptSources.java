package io.hadsl.lab.image;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where this computer's apt gets a Debian release from: no address of a mirror stands in our own
 * files.
 */
final class AptSources {

  private AptSources() {}

  /**
   * The lines of sources.list(5) for a release.
   *
   * @param suite its code name, such as {@code bookworm}
   * @return one line for each of the suites of the release, as this computer's apt has them
   * @throws LabException if it has none
   */
  static List<String> of(String suite) {
    String targets =
        HostCommand.of(
                "apt-get",
                "indextargets",
                "--format",
                "$(RELEASE)|$(REPO_URI)|$(SIGNED_BY)|$(COMPONENT)",
                "Created-By: Packages")
            .orFail("ask apt for its sources")
            .out();
    Set<String> suites = Set.of(suite, suite + "-updates", suite + "-security");
    // A set: there is one target for each architecture.
    Set<String> lines = new LinkedHashSet<>();
    for (String line : targets.lines().toList()) {
      String[] parts = line.split("\\|", -1);
      if (parts.length == 4 && suites.contains(parts[0]) && parts[3].equals("main")) {
        // A variable that apt has no value for comes back as it was asked.
        String key = parts[2].startsWith("/") ? "[signed-by=" + parts[2] + "] " : "";
        lines.add("deb " + key + parts[1] + " " + parts[0] + " main");
      }
    }
    if (lines.isEmpty()) {
      throw new LabException(
          "apt on this computer has no source of Debian "
              + suite
              + ": add one to /etc/apt/sources.list.d and run apt-get update");
    }
    return List.copyOf(lines);
  }
}
