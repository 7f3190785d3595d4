package io.hadsl.testkit;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an arbitrary topology looks like: a few numbers from which a valid topology is built, so
 * that a failing one shrinks to small numbers.
 *
 * @param groups groups of nodes with plain services
 * @param os what the nodes of groups run; those of products run Debian 12
 * @param zones the number of failure domains, 0 for none declared
 * @param externals the number of services that someone else runs, which plain services use in turn
 * @param products real components, each with the nodes and services that it needs
 * @param entrypoint whether users reach the last plain service
 */
public record TopologyShape(
    List<Group> groups,
    OsRelease os,
    int zones,
    int externals,
    Set<Product> products,
    boolean entrypoint) {

  /** How the services of a group share their work; a single node has single instances. */
  public enum Mode {
    /** All instances serve. */
    ACTIVE_ACTIVE,
    /** The first serves. */
    ACTIVE_PASSIVE,
    /** A majority of three nodes or more, of an odd number; fewer nodes are active/active. */
    QUORUM
  }

  /** Where the services of a group keep their files. */
  public enum Storage {
    /** On their own disks. */
    NONE,
    /** On an NFS export. */
    NFS,
    /** On a GlusterFS volume that someone else runs. */
    GLUSTERFS,
    /** On a Ceph file system that someone else runs. */
    CEPHFS,
    /** Below a directory of an NFS export, shown at another place. */
    BIND
  }

  /**
   * A group of like nodes.
   *
   * @param nodes the number of nodes, at least 1
   * @param mode how each service shares its work among them
   * @param services the number of services on all of them
   * @param storage where those keep files
   * @param stores how many paths each of them keeps there, at least 1
   * @param crons the number of jobs of each service
   * @param usesPrevious whether its services use those of the group before
   */
  public record Group(
      int nodes,
      Mode mode,
      int services,
      Storage storage,
      int stores,
      int crons,
      boolean usesPrevious) {}

  /** Copies the list and puts the products in order. */
  public TopologyShape {
    groups = List.copyOf(groups);
    products = Collections.unmodifiableSet(new TreeSet<>(products));
  }

  /**
   * The topology of this shape. The dangers that follow from it, such as a database without a
   * second server, are acknowledged.
   *
   * @return a topology that no rule refuses
   */
  public Topology build() {
    Topology bare = Topology.named("arbitrary", this::declare);
    ValidationReport report = Validator.standard().validate(bare);
    if (report.findings().isEmpty()) {
      return bare;
    }
    TopologyBuilder accepting = bare.toBuilder();
    Set<List<Object>> accepted = new HashSet<>();
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.DANGER
          && accepted.add(List.of(finding.rule(), finding.subject()))) {
        accepting.add(
            new Acknowledgement(
                finding.rule(),
                finding.subject(),
                "accepted in an arbitrary topology",
                Optional.empty(),
                DeclaredAt.NOWHERE));
      }
    }
    return accepting.build();
  }

  private void declare(TopologyBuilder t) {
    List<Zone> places = new ArrayList<>();
    for (int i = 0; i < zones; i++) {
      places.add(t.zone("zone" + i));
    }
    PlainGroups plain = new PlainGroups(t, os, places, externals);
    for (int g = 0; g < groups.size(); g++) {
      plain.declare(g, groups.get(g));
    }
    if (entrypoint) {
      plain.last().ifPresent(service -> t.entrypoint("portal", service));
    }
    for (Product product : products) {
      Products.declare(product, t, places);
    }
  }
}
