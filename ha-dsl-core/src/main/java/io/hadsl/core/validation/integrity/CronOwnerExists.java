package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import java.util.List;

/** The owner of a job has the job's service. */
final class CronOwnerExists extends ElementRule<Service> {

  CronOwnerExists() {
    super(
        Service.class,
        "cron-owner-exists",
        Severity.ERROR,
        Wave.INTEGRITY,
        "The owner of a cron job is a node of the job's service");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    for (CronJob job : service.crons()) {
      if (!service.nodes().contains(job.owner())) {
        out.about(job)
            .on(List.of(job.owner()))
            .says(
                "cron job "
                    + job.spec().key()
                    + " is owned by "
                    + job.owner().name()
                    + ", where service `"
                    + service.name()
                    + "` does not run: the job runs nowhere")
            .because(job.id() + ".owner", job.owner(), job.declaredAt())
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
            .fix("let one of the service's nodes own it, with .ownedBy(...)");
      }
    }
  }
}
