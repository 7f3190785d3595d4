package io.hadsl.components.publik;

import io.hadsl.components.internal.Programs;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.ElementId;
import java.util.List;

/**
 * Leaves the jobs that a brick's uWSGI starts to one node.
 *
 * <p>Newer packages keep most jobs as {@code cron2} lines in the brick's uWSGI file. With {@code
 * /etc/NAME} on a share all nodes read the same lines, and {@code unique=1} holds for one uWSGI
 * only, so every node would run every job. A program puts the lines between {@code
 * if-hostname-match} and {@code endif}, once, on the first node; they belong to the owner of the
 * service's first cron file, or to the first node where it has none.
 */
final class UwsgiCrons {

  private static final TextFile PROGRAM = Programs.library("uwsgi-cron-owner", UwsgiCrons.class);
  private static final String GIVE = PROGRAM.path() + " give \"$OWNER\" \"$INI\"";
  private static final String CHECK = PROGRAM.path() + " check \"$OWNER\" \"$INI\"";

  private UwsgiCrons() {}

  static void plan(
      Instance instance, PublikBrick brick, TextFile note, Step unit, ResourceSink out) {
    if (instance.service().nodes().size() < 2) {
      return;
    }
    if (instance.isFirst()) {
      String owner = ownerOf(instance).name();
      Step folder = out.add(Directory.PROGRAMS);
      Step program = out.add(PROGRAM).after(folder);
      out.add(BrickParts.of(brick).jobsLeft().with("OWNER", owner, "INI", brick.uwsgiIni()))
          .after(program)
          .notifies(unit);
    }
    // uWSGI reads its file once. This note changes with the owner, and so restarts it everywhere.
    Step notes = out.add(Directory.NOTES);
    out.add(note).after(notes).notifies(unit);
  }

  /** The command that leaves a brick's jobs to one node, but for which node. */
  static Command command(PublikBrick brick) {
    return Command.unless("leave the uWSGI jobs of " + brick.id() + " to one node", GIVE, CHECK);
  }

  /** The node that runs them. */
  static ElementId ownerOf(Instance instance) {
    List<CronJob> crons = instance.service().crons();
    return crons.isEmpty() ? instance.service().nodes().get(0) : crons.get(0).owner();
  }
}
