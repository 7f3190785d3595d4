package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * Something that starts jobs of a service by itself: what a package or an application brings,
 * beside the jobs that the topology declares.
 *
 * @param kind what starts the jobs
 * @param place where they are written down: a path, a unit or a name
 * @param work what the jobs act on
 * @param guard what keeps them from running on every node
 * @param owner the node that runs them, empty if they are not bound to one
 * @param jitterSeconds by how much each start is put off at random, 0 for not at all
 */
public record Scheduler(
    Kind kind, String place, Work work, Guard guard, String owner, int jitterSeconds)
    implements StatedFact {

  static final String TYPE = "scheduler";

  /** What starts jobs. */
  public enum Kind {
    /** A file in {@code /etc/cron.d} or {@code /etc/cron.daily} and the like. */
    CRON_FILE,
    /** A systemd timer. */
    TIMER,
    /** A systemd timer that makes up for missed times ({@code Persistent=true}). */
    PERSISTENT_TIMER,
    /** {@code cron}, {@code cron2} or {@code unique-cron} lines of a uWSGI file. */
    UWSGI,
    /** Celery's beat. */
    CELERY_BEAT,
    /** The application itself, while it runs. */
    APPLICATION
  }

  /** What jobs act on. */
  public enum Work {
    /** On what all nodes share: one run is enough, and two are in each other's way. */
    SHARED,
    /** On their own node: every node has to run them. */
    OWN_NODE
  }

  /** What keeps jobs from running on every node. */
  public enum Guard {
    /** Nothing: they run wherever the service does. */
    NONE,
    /** They are on one node, and the others are made to lack them. */
    OWNER_ONLY,
    /** They were put on one node, and the others are left as they are. */
    ADDED_ON_OWNER,
    /** Each run looks whether its node has a virtual address. */
    VIRTUAL_ADDRESS,
    /** Each run takes a lock that all nodes see, such as a row of the database. */
    LOCK,
    /** The nodes elect one of them (uWSGI's legion, Pacemaker). */
    ELECTION
  }

  /** Checks the texts and the number. */
  public Scheduler {
    Texts.line("place of a scheduler", place);
    if (!owner.isEmpty()) {
      Texts.line("owner of a scheduler", owner);
    }
    if (jitterSeconds < 0) {
      throw new IllegalArgumentException(
          "jitter of " + jitterSeconds + " seconds is out of range: use 0 or more");
    }
  }

  /**
   * Jobs on shared data that run wherever the service does.
   *
   * @param kind what starts them
   * @param place where they are written down
   * @return the fact
   */
  public static Scheduler of(Kind kind, String place) {
    return new Scheduler(kind, place, Work.SHARED, Guard.NONE, "", 0);
  }

  /**
   * The same jobs, on one node only.
   *
   * @param node the node's id
   * @return a new fact
   */
  public Scheduler onlyOn(ElementId node) {
    return new Scheduler(kind, place, work, Guard.OWNER_ONLY, node.name(), jitterSeconds);
  }

  /**
   * The same jobs, put on one node, while the others are left as they are.
   *
   * @param node the node's id
   * @return a new fact
   */
  public Scheduler addedOn(ElementId node) {
    return new Scheduler(kind, place, work, Guard.ADDED_ON_OWNER, node.name(), jitterSeconds);
  }

  /**
   * The same jobs, on all nodes, with something that lets one of them run.
   *
   * @param by what that is
   * @return a new fact
   */
  public Scheduler guardedBy(Guard by) {
    return new Scheduler(kind, place, work, by, "", jitterSeconds);
  }

  /**
   * The same jobs, each for its own node.
   *
   * @return a new fact
   */
  public Scheduler onEachNode() {
    return new Scheduler(kind, place, Work.OWN_NODE, guard, owner, jitterSeconds);
  }

  /**
   * The same jobs, each start put off by a random time.
   *
   * @param seconds the longest delay
   * @return a new fact
   */
  public Scheduler jittered(int seconds) {
    return new Scheduler(kind, place, work, guard, owner, seconds);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("kind", Words.lower(kind))
        .text("place", place)
        .text("work", Words.lower(work))
        .text("guard", Words.lower(guard))
        .text("owner", owner)
        .number("jitter-seconds", jitterSeconds)
        .build();
  }

  static Scheduler read(Settings settings) {
    return new Scheduler(
        Words.constant(Kind.class, "kind", settings.text("kind")),
        settings.text("place"),
        Words.constant(Work.class, "work", settings.text("work")),
        Words.constant(Guard.class, "guard", settings.text("guard")),
        settings.text("owner"),
        settings.number("jitter-seconds"));
  }
}
