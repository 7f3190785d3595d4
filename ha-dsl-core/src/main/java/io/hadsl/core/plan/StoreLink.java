package io.hadsl.core.plan;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.time.Duration;
import java.util.Optional;

/**
 * Links a store to data that another node has moved to the share.
 *
 * @param from the store
 * @param to its place on the share
 * @param mount where the share is mounted
 * @param begins whose the directory is that the store begins with, where no package brings one
 */
record StoreLink(AbsolutePath from, AbsolutePath to, AbsolutePath mount, Optional<Ownership> begins)
    implements Blocks.Recipe {

  static final String LINKED = "[ \"$(readlink \"$FROM\")\" = \"$TO\" ]";
  static final String LINK = Relocation.PROGRAM + " link \"$MOUNT\" \"$FROM\" \"$TO\"";

  // By hand, like those of the resources that it makes.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof StoreLink that
            && from.equals(that.from)
            && to.equals(that.to)
            && mount.equals(that.mount)
            && begins.equals(that.begins));
  }

  @Override
  public int hashCode() {
    return 31 * from.hashCode() + to.hashCode();
  }

  @Override
  public void addTo(ResourceSink sink) {
    Step linked =
        sink.add(
            Phase.PREPARE,
            Command.unless("link " + from + " to the share", LINK, LINKED)
                .with("MOUNT", mount.value(), "FROM", from.value(), "TO", to.value())
                .patient(Duration.ofMinutes(1), 30, Duration.ofSeconds(10)));
    Step link = sink.add(Phase.PREPARE, new Symlink(from, to)).after(linked);
    begins.ifPresent(
        ownership -> sink.add(Phase.CONFIGURE, new Directory(to, ownership)).after(link));
  }
}
