package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Service;
import java.util.ArrayList;
import java.util.List;

/** What schedulers are, in words, and whether somebody owns them. */
final class Schedulers {

  private Schedulers() {}

  /**
   * The schedulers of services on several nodes, each once, that act on what the nodes share and
   * that no declared job takes from all nodes but one.
   */
  static List<Known<Scheduler>> unowned(TopologyIndex index) {
    return index.derived(Unowned.class, Schedulers::find).schedulers();
  }

  private record Unowned(List<Known<Scheduler>> schedulers) {}

  private static Unowned find(TopologyIndex index) {
    List<Known<Scheduler>> unowned = new ArrayList<>();
    for (Known<Scheduler> each : index.all(Scheduler.class)) {
      if (isUnowned(each)) {
        unowned.add(each);
      }
    }
    return new Unowned(unowned);
  }

  private static boolean isUnowned(Known<Scheduler> scheduler) {
    Service service = scheduler.instance().service();
    return scheduler.instance().isFirst()
        && service.nodes().size() > 1
        && scheduler.fact().work() == Scheduler.Work.SHARED
        && !isDeclared(service, scheduler.fact());
  }

  private static boolean isDeclared(Service service, Scheduler scheduler) {
    for (CronJob job : service.crons()) {
      String key = job.spec().key();
      if (scheduler.place().equals(key) || scheduler.place().equals(key + ".timer")) {
        return true;
      }
    }
    return false;
  }

  static String inWords(Scheduler scheduler) {
    return switch (scheduler.kind()) {
      case CRON_FILE -> "cron file " + scheduler.place();
      case TIMER -> "timer " + scheduler.place();
      case PERSISTENT_TIMER -> "persistent timer " + scheduler.place();
      case UWSGI -> "cron lines in " + scheduler.place();
      case CELERY_BEAT -> "Celery beat " + scheduler.place();
      case APPLICATION -> "the application's own " + scheduler.place();
    };
  }

  /** Begins the value of a scheduler: {@code service(combo).scheduler}. */
  static String of(Known<Scheduler> scheduler) {
    return scheduler.instance().service().id() + ".scheduler";
  }
}
