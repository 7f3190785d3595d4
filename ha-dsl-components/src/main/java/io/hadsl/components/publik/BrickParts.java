package io.hadsl.components.publik;

import io.hadsl.components.internal.Directories;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of a brick that are the same wherever it runs, made once.
 *
 * @param packages the brick's own packages
 * @param unit its running unit
 * @param settings its {@code settings.d}
 * @param settingsExist the command that makes it
 * @param settingsOwner who owns the files in it
 * @param databaseEntries what they say of its database on every server
 * @param jobsLeft the command that leaves its uWSGI jobs to one node, without that node
 * @param cronNote the file that says which node has its uWSGI jobs
 */
record BrickParts(
    List<OsPackage> packages,
    UnitState unit,
    AbsolutePath settings,
    Command settingsExist,
    Ownership settingsOwner,
    String databaseEntries,
    Command jobsLeft,
    AbsolutePath cronNote) {

  private static final Map<PublikBrick, BrickParts> ALL = new EnumMap<>(PublikBrick.class);

  static {
    for (PublikBrick brick : PublikBrick.values()) {
      AbsolutePath settings = AbsolutePath.of(brick.configuration() + "/settings.d");
      ALL.put(
          brick,
          new BrickParts(
              brick.packages().stream().map(OsPackage::new).toList(),
              UnitState.running(brick.unit()),
              settings,
              Directories.create(settings),
              Ownership.of("root", brick.account(), 0640),
              DjangoSettings.entries(brick),
              UwsgiCrons.command(brick),
              Directory.NOTES.path().resolve("uwsgi-cron-owner-" + brick.id())));
    }
  }

  static BrickParts of(PublikBrick brick) {
    BrickParts parts = ALL.get(brick);
    if (parts == null) {
      throw new IllegalStateException("no parts of " + brick);
    }
    return parts;
  }
}
