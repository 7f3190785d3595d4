package io.hadsl.components.nextcloud;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.time.Duration;

/**
 * Nextcloud's code: each release in a directory of its own that root owns, and a link to the one in
 * use, so that a node is never between two releases.
 */
final class CodeRelease {

  /** The link to the release in use. */
  static final AbsolutePath CODE = AbsolutePath.of("/opt/nextcloud/current");

  /** What starts its background jobs, in the code's directory. */
  static final String JOBS = "cron.php";

  private CodeRelease() {}

  /** The directory of a release: equal checksums mean equal code. */
  static AbsolutePath directory(Nextcloud nextcloud) {
    return CODE.parent().resolve("release-" + nextcloud.sha256().substring(0, 16));
  }

  /** The link to the configuration in a release. */
  static AbsolutePath configIn(AbsolutePath release) {
    return release.resolve("config/config.php");
  }

  /** Adds the release; the step that is given back switches to it. */
  static Step add(Nextcloud nextcloud, ResourceSink out) {
    out.add(new OsPackage("bzip2"));
    out.add(new OsPackage("ca-certificates"));
    out.add(new OsPackage("curl"));
    AbsolutePath home = CODE.parent();
    AbsolutePath release = directory(nextcloud);
    Step folder = out.add(new Directory(home, Ownership.ROOT_DIRECTORY));
    Step unpacked =
        out.add(
                Command.creates("unpack Nextcloud into " + release, UNPACK, release)
                    .with("ARCHIVE", nextcloud.archive())
                    .with("SHA256", nextcloud.sha256())
                    .with("RELEASE", release.value())
                    .patient(Duration.ofMinutes(30), 3, Duration.ofSeconds(20)))
            .after(folder);
    Step config = out.add(new Symlink(configIn(release), ConfigFile.PATH)).after(unpacked);
    return out.add(new Symlink(CODE, release)).after(config);
  }

  private static final String UNPACK =
      """
      work=$(mktemp -d "$RELEASE.XXXXXX")
      trap 'rm -rf "$work"' EXIT
      case $ARCHIVE in
        /*) cp "$ARCHIVE" "$work/archive" ;;
        *) curl --fail --silent --show-error --location --retry 3 --output "$work/archive" "$ARCHIVE" ;;
      esac
      # Nothing of it is looked at before it is known to be the right one.
      echo "$SHA256  $work/archive" | sha256sum --check --quiet -
      mkdir -p "$work/code/config"
      tar --extract --no-same-owner --strip-components=1 --directory "$work/code" --file "$work/archive"
      chmod 0755 "$work/code"
      mv "$work/code" "$RELEASE"
      """;
}
