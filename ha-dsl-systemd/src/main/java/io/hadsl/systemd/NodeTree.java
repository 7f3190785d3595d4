package io.hadsl.systemd;

import io.hadsl.core.backend.GeneratedBy;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of one node after another. Nodes are mostly alike, so each file is made once for all
 * that it depends on, at its path on the node, and each text is held once by all files that have
 * it. For several threads.
 */
final class NodeTree {

  private static final AbsolutePath UNITS = AbsolutePath.of("/etc/systemd/system");
  private static final AbsolutePath NOTHING = AbsolutePath.of("/dev/null");

  private final String header;
  private final String confName;
  private final TopologyIndex index;
  private final Map<UnitFile, GeneratedFile> units = new ConcurrentHashMap<>();
  private final Map<List<Resource>, GeneratedFile> sysusers = new ConcurrentHashMap<>();
  private final Map<LocalPlaces, Optional<GeneratedFile>> tmpfiles = new ConcurrentHashMap<>();
  private final Map<String, GeneratedFile> texts = new ConcurrentHashMap<>();

  NodeTree(String topology, TopologyIndex index) {
    this.header = GeneratedBy.comment(topology);
    this.confName = SystemdBackend.confName(topology);
    this.index = index;
  }

  /** The files of a node. */
  List<GeneratedFile> files(NodePlan node) {
    String root = "hosts/" + node.node().name() + "/systemd";
    List<GeneratedFile> files = new ArrayList<>();
    List<Resource> accounts = new ArrayList<>();
    List<Resource> places = new ArrayList<>();
    for (PlannedProfile profile : node.profiles()) {
      for (PlannedResource planned : profile.resources()) {
        Resource resource = planned.resource();
        if (resource instanceof UnitFile unit) {
          GeneratedFile file = units.computeIfAbsent(unit, this::unit);
          files.add(file.copyTo(root + file.path(), origin(planned.provenance())));
        } else if (resource instanceof Symlink link && isMask(link)) {
          files.add(GeneratedFile.text(root + link.path(), "", origin(planned.provenance())));
        } else if (resource instanceof OsGroup || resource instanceof OsUser) {
          accounts.add(resource);
        } else if (resource instanceof Directory || resource instanceof Symlink) {
          places.add(resource);
        }
      }
    }
    Origin ofNode =
        new Origin(node.node().id().path(), node.node().declaredAt().location().toString());
    if (!accounts.isEmpty()) {
      GeneratedFile file = sysusers.computeIfAbsent(accounts, this::sysusers);
      files.add(file.copyTo(root + file.path(), ofNode));
    }
    tmpfiles
        .computeIfAbsent(LocalPlaces.of(places, index, node.node()), this::tmpfiles)
        .ifPresent(file -> files.add(file.copyTo(root + file.path(), ofNode)));
    return files;
  }

  /** A tree holds no links, but systemd takes an empty file for the same (systemd.unit(5)). */
  private static boolean isMask(Symlink link) {
    return link.path().parent().equals(UNITS) && link.target().equals(NOTHING);
  }

  private GeneratedFile unit(UnitFile unit) {
    String text = unit.document().print();
    return file(unit.path().value(), text.startsWith("#") ? text : "\n" + text);
  }

  private GeneratedFile sysusers(List<Resource> accounts) {
    return file("/etc/sysusers.d/" + confName, Sysusers.text(accounts));
  }

  private Optional<GeneratedFile> tmpfiles(LocalPlaces places) {
    String text = Tmpfiles.text(places);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(file("/etc/tmpfiles.d/" + confName, text));
  }

  private GeneratedFile file(String path, String text) {
    return texts
        .computeIfAbsent(header + text, made -> GeneratedFile.text(path, made, Origin.NONE))
        .copyTo(path, Origin.NONE);
  }

  private static Origin origin(Provenance provenance) {
    return new Origin(provenance.element().path(), provenance.declaredAt().location().toString());
  }
}
