package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.ApplicationJobs;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CronSchedule;

/** Jobs wait for visits. */
public final class NcBackgroundCronCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.service(
        "cloud",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(
                    new ApplicationJobs(
                        ApplicationJobs.Trigger.VISITS, AbsolutePath.of("/opt/cloud/cron.php")))
                .build()),
        s -> s.on(web).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    CronSpec jobs =
        CronSpec.scheduled(
            "cloud-jobs", CronSchedule.everyMinutes(5), "www-data", "/opt/cloud/cron.php");
    t.service(
        "cloud",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(
                    new ApplicationJobs(
                        ApplicationJobs.Trigger.CRON, AbsolutePath.of("/opt/cloud/cron.php")))
                .build()),
        s -> s.on(web).activeActive().cron(jobs).ownedBy(web1));
  }
}
