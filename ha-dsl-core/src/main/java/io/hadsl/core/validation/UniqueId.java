package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.Map;

/** No two elements of one kind have one name. */
final class UniqueId extends BuiltInRule {

  UniqueId() {
    super(
        "unique-id",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No two elements of a kind have the same name");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, Element> first = new HashMap<>(index.topology().elements().size() * 2);
    for (Element element : index.topology().elements()) {
      check(element, first, out);
      if (element instanceof Service service) {
        for (Store store : service.stores()) {
          check(store, first, out);
        }
        for (CronJob job : service.crons()) {
          check(job, first, out);
        }
      }
    }
  }

  private static void check(Element element, Map<ElementId, Element> first, Findings out) {
    Element other = first.putIfAbsent(element.id(), element);
    if (other != null) {
      out.about(element)
          .says(
              "two elements are called `"
                  + element.id()
                  + "`: what refers to the second means the first")
          .because("first declaration", element.id(), other.declaredAt())
          .because("second declaration", element.id(), element.declaredAt())
          .fix("give one of them another name, or declare it once for all its places");
    }
  }
}
