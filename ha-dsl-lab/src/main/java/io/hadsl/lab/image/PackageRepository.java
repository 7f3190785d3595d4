package io.hadsl.lab.image;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A local apt repository with given packages and all that they need above a base image, so that
 * machines without a way out can install them.
 *
 * @param folder the folder with the packages and their index; read-only
 */
public record PackageRepository(Path folder) {

  private static final String VERSION = "2";
  private static final Duration LONG = Duration.ofMinutes(20);

  /**
   * Gives the repository for some sets of packages, from the cache, or made by downloading from the
   * cache's mirror.
   *
   * @param sets the packages of each machine; they are resolved apart, for what one machine has may
   *     not go with what another has
   * @param base the image that the machines start from
   * @param cache where it is kept
   * @return the repository
   * @throws io.hadsl.lab.host.LabException if a package is unknown or cannot be had, in apt's words
   */
  public static PackageRepository of(
      Collection<? extends Collection<String>> sets, BaseImage base, Cache cache) {
    TreeSet<String> wanted = new TreeSet<>();
    for (Collection<String> set : sets) {
      if (!set.isEmpty()) {
        wanted.add(String.join(" ", new TreeSet<>(set)));
      }
    }
    String recipe =
        "packages|"
            + VERSION
            + "|"
            + base.key()
            + "|"
            + String.join("|", wanted)
            + cache.mirror().url();
    return new PackageRepository(
        cache.get("packages", recipe, folder -> make(wanted, base, cache.mirror(), folder)));
  }

  private static void make(Collection<String> sets, BaseImage base, Mirror mirror, Path folder) {
    Path work = Folders.make(folder.resolve("work"));
    Path sources = work.resolve("sources.list");
    Folders.write(sources, String.join("\n", mirror.lines(base.suite())) + "\n");
    Folders.make(work.resolve("state/lists/partial"));
    Folders.make(work.resolve("cache/archives/partial"));
    List<String> apt = apt(base, work, sources);
    HostCommand.of(with(apt, List.of("update")))
        .within(LONG)
        .orFail("read the package lists of " + mirror);
    for (String set : sets) {
      List<String> last = new ArrayList<>(List.of("install", "--download-only", "--"));
      last.addAll(List.of(set.split(" ")));
      HostCommand.of(with(apt, last))
          .within(LONG)
          .with("DEBIAN_FRONTEND", "noninteractive")
          .orFail("download the packages of a machine from Debian's archive, the only one: " + set);
    }
    RepositoryIndex.write(work.resolve("cache/archives"), folder);
    Folders.remove(work);
  }

  /** As on a machine made of the base image, with nothing of this computer's own apt. */
  private static List<String> apt(BaseImage base, Path work, Path sources) {
    return List.of(
        "apt-get",
        "-q",
        "-y",
        "-o",
        "Dir::Etc::SourceList=" + sources,
        "-o",
        "Dir::Etc::SourceParts=/dev/null",
        "-o",
        "Dir::Etc::Preferences=/dev/null",
        "-o",
        "Dir::Etc::PreferencesParts=/dev/null",
        "-o",
        "Dir::State=" + work.resolve("state"),
        "-o",
        "Dir::State::Status=" + base.root().resolve("var/lib/dpkg/status"),
        "-o",
        "Dir::State::Extended_States=" + base.root().resolve("var/lib/apt/extended_states"),
        "-o",
        "Dir::Cache=" + work.resolve("cache"),
        "-o",
        "APT::Sandbox::User=root",
        "-o",
        "Acquire::Retries=3");
  }

  private static List<String> with(List<String> start, List<String> rest) {
    List<String> all = new ArrayList<>(start);
    all.addAll(rest);
    return all;
  }
}
