package io.hadsl.components.publik;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.GeneratedSecret;
import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.Scheduler.Guard;
import io.hadsl.core.fact.Scheduler.Kind;
import io.hadsl.core.model.Instance;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What rules ask about a brick, as its package has it: its jobs, its secret, and where its
 * instances meet.
 */
final class BrickFacts {

  private static final int LAST_WITH_PYTHON_2 = 10;

  /** Facts that hold wherever a brick runs, made once. */
  private static final Map<PublikBrick, List<Fact>> ALWAYS = new EnumMap<>(PublikBrick.class);

  static {
    for (PublikBrick brick : PublikBrick.values()) {
      ALWAYS.put(
          brick,
          List.of(
              new MigratesAtStart("ExecStartPre= of " + brick.unit()),
              new GeneratedSecret(
                  AbsolutePath.of(brick.configuration() + "/secret"), "sessions and signatures"),
              // debian_config_common.py, which all packages read.
              new MeetingPoint(MeetingPoint.Kind.CACHE, "127.0.0.1")));
    }
  }

  private BrickFacts() {}

  static Fact[] of(PublikBrick brick, Instance instance) {
    List<Fact> facts = new ArrayList<>(ALWAYS.getOrDefault(brick, List.of()));
    if (brick.sendsMessages()) {
      facts.add(Broker.meetingPoint(Broker.ofBrick(instance, brick)));
    }
    boolean old = instance.os().major() <= LAST_WITH_PYTHON_2;
    switch (brick) {
      case WCS ->
          // A run takes a row of each tenant's database (qommon/cron.py).
          facts.add(cron("/etc/cron.d/wcs").guardedBy(Guard.LOCK));
      case COMBO -> {
        facts.add(cron("/etc/cron.d/combo"));
        if (old) {
          facts.add(cron("/etc/cron.hourly/python-combo"));
        }
        facts.add(uwsgi(brick, instance));
      }
      case AUTHENTIC2_MULTITENANT, PASSERELLE -> {
        // Newer packages have moved these jobs to uWSGI.
        if (old) {
          facts.add(cron("/etc/cron.d/" + brick.id()));
        }
        facts.add(uwsgi(brick, instance));
      }
      case CHRONO -> facts.add(uwsgi(brick, instance));
      case FARGO -> {
        if (old) {
          facts.add(cron("/etc/cron.hourly/fargo"));
        }
      }
      case HOBO, BIJOE -> {
        // No jobs are known.
      }
    }
    return facts.toArray(Fact[]::new);
  }

  private static Scheduler cron(String path) {
    return Scheduler.of(Kind.CRON_FILE, path);
  }

  /** {@link UwsgiCrons} binds them to a host, where there are several. */
  private static Scheduler uwsgi(PublikBrick brick, Instance instance) {
    return Scheduler.of(Kind.UWSGI, brick.uwsgiIni()).onlyOn(UwsgiCrons.ownerOf(instance));
  }
}
