package io.hadsl.lab;

import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.fact.UserRequests.Request;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.Laboratory;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.lab.image.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topology as it is built on machines without a way out: each component is what it says it is in
 * a laboratory.
 *
 * @param topology the topology, to be judged and planned instead of the one that was written
 * @param files files of this computer that all machines must see at the same paths
 */
public record LabTopology(Topology topology, List<Path> files) {

  /** Copies the list. */
  public LabTopology {
    files = List.copyOf(files);
  }

  /**
   * Takes a topology into the laboratory.
   *
   * @param topology what was written
   * @param parameters what it was made with: a value that is the absolute path of a file on this
   *     computer names the same file on the machines
   * @param cache where stand-ins are kept
   * @param log is told of each stand-in
   * @return the topology there
   */
  public static LabTopology of(
      Topology topology, Map<String, String> parameters, Cache cache, LabLog log) {
    List<Path> files = new ArrayList<>();
    for (String value : parameters.values()) {
      if (value.startsWith("/") && Files.isRegularFile(Path.of(value))) {
        files.add(Path.of(value));
      }
    }
    TopologyBuilder there = topology.toBuilder();
    for (Service service : topology.services()) {
      List<StatedFact> facts = new ArrayList<>();
      Laboratory laboratory =
          product -> {
            Optional<Laboratory.StandIn> found = standIn(product, cache);
            found.ifPresent(
                each -> {
                  log.say(
                      "service "
                          + service.name()
                          + ": a stand-in for the code of "
                          + product
                          + ", which machines without a way out cannot download");
                  files.add(Path.of(each.archive().value()));
                  facts.addAll(each.facts());
                });
            return found;
          };
      Component component =
          ExtensionException.given(
              service.component().in(laboratory), service.component(), "in(...)", "this");
      if (!component.equals(service.component())) {
        ServiceBuilder changed = service.toBuilder().madeOf(component);
        facts.forEach(changed::states);
        there.replace(changed.build());
      }
    }
    return new LabTopology(there.build(), files);
  }

  private static Optional<Laboratory.StandIn> standIn(String product, Cache cache) {
    if (!product.equals("nextcloud")) {
      return Optional.empty();
    }
    StandIn code = StandIn.nextcloud(cache);
    UserRequests requests =
        UserRequests.reading("/")
            .writing(
                Request.post("/notes", "text/plain", UserRequests.NOTE),
                "kept",
                Request.get("/notes"));
    return Optional.of(
        new Laboratory.StandIn(
            AbsolutePath.of(code.archive().toString()), code.sha256(), List.of(requests)));
  }
}
