package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.CronSchedule;

/** Jobs run on one node while another upgrades the database. */
public final class CronPausedDuringUpgradeCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    CronSpec jobs =
        CronSpec.scheduled(
            "cloud-jobs", CronSchedule.everyMinutes(5), "www-data", "/opt/cloud/cron.php");
    t.service(
        "cloud",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(new Upgrader("occ upgrade", Upgrader.Jobs.RUNNING))
                .build()),
        s -> s.on(web1).single().cron(jobs).ownedBy(web1));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    CronSpec jobs =
        CronSpec.scheduled(
            "cloud-jobs", CronSchedule.everyMinutes(5), "www-data", "/opt/cloud/cron.php");
    t.service(
        "cloud",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(new Upgrader("occ upgrade", Upgrader.Jobs.HELD))
                .build()),
        s -> s.on(web1).single().cron(jobs).ownedBy(web1));
  }
}
