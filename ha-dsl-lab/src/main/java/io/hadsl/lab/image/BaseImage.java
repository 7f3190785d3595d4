package io.hadsl.lab.image;

import io.hadsl.lab.host.HostCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The root file system that all machines of one Debian release share, below what each of them
 * changes.
 *
 * @param suite the release's code name, such as {@code bookworm}
 * @param root the folder that is a machine's {@code /}; never written to
 */
public record BaseImage(String suite, Path root) {

  /** Raise it when what is done below changes, so that images are made anew. */
  private static final String VERSION = "1";

  // What a small installation of Debian has and minbase has not.
  private static final String PACKAGES =
      "systemd-sysv,dbus,iproute2,iputils-ping,ca-certificates,cron,procps,perl,python3";

  // Jobs that look for upgrades would hold apt's lock at the first boot; there is no way out
  // anyway.
  private static final String UNITS =
      "apt-daily.timer apt-daily-upgrade.timer e2scrub_all.timer fstrim.timer";

  private static final String FINISH =
      """
      set -eu
      cd "$1"
      rm -rf etc/apt/sources.list etc/apt/sources.list.d/* etc/hostname etc/resolv.conf var/lib/apt/lists/*
      mkdir -p var/lib/apt/lists/partial
      : >etc/machine-id
      for unit in %s; do
        ln -sf /dev/null "etc/systemd/system/$unit"
      done
      """;

  /**
   * Gives the image of a release, from the cache, or made by mmdebstrap(1) in about a minute.
   *
   * @param suite the release's code name
   * @param cache where it is kept
   * @return the image
   * @throws io.hadsl.lab.host.LabException if it cannot be made, with mmdebstrap's own words
   */
  public static BaseImage of(String suite, Cache cache) {
    return with(List.of(), suite, cache);
  }

  /**
   * Gives the image of a release with more packages in it, so that no machine has to install them.
   *
   * @param more names of packages
   * @param suite the release's code name
   * @param cache where it is kept
   * @return the image
   * @throws io.hadsl.lab.host.LabException if it cannot be made, with mmdebstrap's own words
   */
  public static BaseImage with(List<String> more, String suite, Cache cache) {
    String packages = more.isEmpty() ? PACKAGES : PACKAGES + "," + String.join(",", more);
    String recipe =
        String.join("|", "image", VERSION, suite, packages, UNITS, FINISH) + cache.mirror().url();
    return new BaseImage(
        suite,
        cache
            .get("image", recipe, folder -> make(suite, packages, cache.mirror(), folder))
            .resolve("root"));
  }

  private static void make(String suite, String packages, Mirror mirror, Path folder) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("mmdebstrap", "--quiet", "--variant=minbase", "--include=" + packages));
    // A machine that is thrown away need not survive a loss of power while it installs.
    words.add("--dpkgopt=force-unsafe-io");
    words.add("--customize-hook=" + FINISH.formatted(UNITS));
    words.add(suite);
    words.add(folder.resolve("root").toString());
    words.addAll(mirror.lines(suite));
    HostCommand.of(words)
        .within(Duration.ofMinutes(15))
        .orFail("make the base image of Debian " + suite + " from " + mirror);
  }

  /**
   * Tells the image's name in the cache, which stands for its recipe.
   *
   * @return the name
   */
  String key() {
    return String.valueOf(root.getParent());
  }
}
