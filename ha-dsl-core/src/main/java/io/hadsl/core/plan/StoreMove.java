package io.hadsl.core.plan;

import io.hadsl.core.model.ComponentFacts.Unit;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Moves a store's data to the share, and links to it.
 *
 * @param from the store
 * @param to its place on the share
 * @param mount where the share is mounted
 * @param units stopped while data is moved; none may be at work on data of this node where the
 *     share has some already
 * @param begins whose the directory is that the store begins with, where no package brings one
 */
record StoreMove(
    AbsolutePath from,
    AbsolutePath to,
    AbsolutePath mount,
    List<Unit> units,
    Optional<Ownership> begins)
    implements Blocks.Recipe {

  private static final String MOVE = Relocation.PROGRAM + " move \"$MOUNT\" \"$FROM\" \"$TO\"";
  private static final String ADOPT = Relocation.PROGRAM + " adopt \"$MOUNT\" \"$FROM\" \"$TO\"";
  private static final String UNITS = " \"$UNITS\"";

  // By hand, like those of the resources that it makes.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof StoreMove that
            && from.equals(that.from)
            && to.equals(that.to)
            && mount.equals(that.mount)
            && units.equals(that.units)
            && begins.equals(that.begins));
  }

  @Override
  public int hashCode() {
    return 31 * from.hashCode() + to.hashCode();
  }

  @Override
  public void addTo(ResourceSink sink) {
    String[] rest = {"FROM", from.value(), "TO", to.value()};
    sink.add(
        Phase.PREPARE,
        relocated(
            "link " + from + " to data that is on the share already",
            ADOPT,
            "[ ! -e \"$TO\" ] || " + StoreLink.LINKED,
            rest));
    Step moved =
        sink.add(
            Phase.CONFIGURE,
            relocated("move " + from + " to the share", MOVE, StoreLink.LINKED, rest)
                .patient(Duration.ofHours(4), 1, Duration.ZERO));
    Step linked = sink.add(Phase.CONFIGURE, new Symlink(from, to)).after(moved);
    if (begins.isPresent()) {
      sink.add(Phase.CONFIGURE, begin()).before(moved);
      sink.add(Phase.CONFIGURE, new Directory(to, begins.get())).after(linked);
    }
  }

  /** It gets its owner on the share, where every run looks at it. */
  private Command begin() {
    return Command.unless(
            "make " + from + " for the share",
            "mkdir -p -- \"$FROM\"",
            "[ -e \"$FROM\" ] || [ -L \"$FROM\" ]")
        .with("FROM", from.value());
  }

  private Command relocated(String name, String program, String unless, String[] rest) {
    // Puppet warns of an empty variable in each run.
    return units.isEmpty()
        ? Command.unless(name, program, unless).with("MOUNT", mount.value(), rest)
        : Command.unless(name, program + UNITS, unless)
            .with("MOUNT", mount.value(), rest)
            .with("UNITS", unitNames());
  }

  /** Unit names hold no white space, so that the script may split the list. */
  private String unitNames() {
    StringJoiner names = new StringJoiner(" ");
    units.forEach(unit -> names.add(unit.name().value()));
    return names.toString();
  }
}
