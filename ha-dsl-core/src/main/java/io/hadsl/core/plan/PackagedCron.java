package io.hadsl.core.plan;

import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.value.AbsolutePath;

/**
 * A package's cron file is diverted before the package is installed, so that it is not active for a
 * moment, and no upgrade brings it back (dpkg-divert(1)). cron and run-parts pass over names with a
 * dot. Giving it back removes the diversion, so the package's own file is there again when the
 * owner changes.
 *
 * @param path the cron file
 * @param owner whether it is given to the node or taken from it
 */
record PackagedCron(AbsolutePath path, boolean owner) implements Blocks.Recipe {

  /**
   * What runs jobs; small images come without it. Nodes that own none have it as well, because
   * those of one role have the same packages.
   */
  static final OsPackage PROGRAM = new OsPackage("cron");

  // By hand, like those of the resources that it makes.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof PackagedCron that && owner == that.owner && path.equals(that.path));
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + (owner ? 1 : 0);
  }

  @Override
  public void addTo(ResourceSink sink) {
    sink.add(PROGRAM);
    if (owner) {
      sink.add(
          Phase.PREPARE,
          Command.unless(
                  "give " + path + " to this node",
                  "dpkg-divert --local --rename --divert \"$FILE.ha-dsl-disabled\" --remove \"$FILE\"",
                  "[ \"$(dpkg-divert --truename \"$FILE\")\" = \"$FILE\" ]")
              .with("FILE", path.value()));
    } else {
      Step taken =
          sink.add(
              Phase.PREPARE,
              Command.unless(
                      "take " + path + " from this node",
                      "dpkg-divert --local --rename --divert \"$FILE.ha-dsl-disabled\" --add \"$FILE\"",
                      "[ \"$(dpkg-divert --truename \"$FILE\")\" != \"$FILE\" ]")
                  .with("FILE", path.value()));
      sink.add(Phase.PREPARE, new AbsentPath(path)).after(taken);
    }
  }
}
