package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * A job of a service that runs on one node only; the service's other nodes are made to lack it.
 *
 * @param service the service it belongs to
 * @param spec what runs, and when
 * @param owner the node that runs it
 * @param declaredAt the line that declared it
 */
public record CronJob(ElementId service, CronSpec spec, ElementId owner, DeclaredAt declaredAt)
    implements Element {

  @Override
  public ElementId id() {
    return service.child("cron", spec.key());
  }
}
