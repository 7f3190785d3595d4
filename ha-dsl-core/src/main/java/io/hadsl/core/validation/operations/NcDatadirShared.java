package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.DataDirectory;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.validation.shape.OnShare;
import io.hadsl.core.validation.shape.Places;

/** All instances find what users gave them, after an upgrade too. */
final class NcDatadirShared extends FactRule<DataDirectory> {

  NcDatadirShared() {
    super(
        DataDirectory.class,
        "nc-datadir-shared",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "The data directory of an application on several nodes is on a shared mount, outside its code");
  }

  @Override
  protected void check(TopologyIndex index, Known<DataDirectory> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst() && service.nodes().size() > 1) {
      if (OnShare.holding(index, service, each.fact().path()).isEmpty()) {
        apart(each, out);
      } else if (each.fact().path().isWithin(each.fact().code())) {
        inCode(each, out);
      }
    }
  }

  private static void apart(Known<DataDirectory> data, Findings out) {
    Service service = data.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "each of "
                + Places.names(service.nodes())
                + " has a data directory of its own for service `"
                + service.name()
                + "`: a file that a user gives to one is missing on "
                + Listing.rest(service.nodes().size()))
        .because(service.id() + ".data", data.fact().path(), data.declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix(
            "keep it on a shared mount, outside "
                + data.fact().code()
                + ": .keeps(path).on(mount)");
  }

  private static void inCode(Known<DataDirectory> data, Findings out) {
    Service service = data.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "the data of service `"
                + service.name()
                + "` lies in the directory of its code: an upgrade that replaces the code takes the"
                + " data with it")
        .because(service.id() + ".data", data.fact().path(), data.declaredAt())
        .because(service.id() + ".code", data.fact().code(), data.declaredAt())
        .fix("keep the data outside the code");
  }
}
