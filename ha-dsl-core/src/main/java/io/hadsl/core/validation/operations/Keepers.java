package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Drill;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Kept;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps data that cannot be made anew: databases, and what serves the files that services
 * keep. Each with the backups that are stated of it, or of the mounts that show its files.
 */
final class Keepers {

  private final TopologyIndex index;
  private final Map<ElementId, List<Stated<Backup>>> backups = new LinkedHashMap<>();
  private final Map<ElementId, List<Stated<Drill>>> drills = new LinkedHashMap<>();
  private final Set<ElementId> databases = new HashSet<>();

  /** What serves the data files of a service. */
  private final Map<ElementId, Set<ElementId>> servers = new HashMap<>();

  private Keepers(TopologyIndex index) {
    this.index = index;
  }

  static Keepers of(TopologyIndex index) {
    return index.derived(Keepers.class, Keepers::find);
  }

  private static Keepers find(TopologyIndex index) {
    Keepers keepers = new Keepers(index);
    for (Known<Serves> each : index.all(Serves.class)) {
      keepers.addDatabase(each.instance().service().id(), each.fact());
    }
    for (External external : index.topology().all(External.class)) {
      for (Stated<Serves> each : index.factsOf(external.id(), Serves.class)) {
        keepers.addDatabase(external.id(), each.fact());
      }
    }
    for (SharedFiles files : index.sharedFiles()) {
      keepers.addFiles(files);
    }
    return keepers;
  }

  private void addDatabase(ElementId id, Serves fact) {
    if (fact.purpose() == Serves.Purpose.DATABASE && databases.add(id)) {
      add(id);
    }
  }

  private void addFiles(SharedFiles files) {
    boolean holdsData = false;
    for (Kept kept : index.keptOn(files)) {
      if (kept.isData()) {
        holdsData = true;
        servers
            .computeIfAbsent(kept.service().id(), key -> new LinkedHashSet<>())
            .add(files.server());
      }
    }
    if (holdsData) {
      add(files.server());
      for (SharedMount mount : files.mounts()) {
        state(
            files.server(),
            StatedOf.kind(mount.facts(), Backup.class),
            StatedOf.kind(mount.facts(), Drill.class));
      }
    }
  }

  private void add(ElementId id) {
    if (!backups.containsKey(id)) {
      state(id, index.factsOf(id, Backup.class), index.factsOf(id, Drill.class));
    }
  }

  private void state(ElementId id, List<Stated<Backup>> copied, List<Stated<Drill>> tried) {
    backups.computeIfAbsent(id, key -> new ArrayList<>()).addAll(copied);
    drills.computeIfAbsent(id, key -> new ArrayList<>()).addAll(tried);
  }

  /** Whether anybody says anything of backups. */
  boolean speakOfBackups() {
    return backups.values().stream().anyMatch(each -> !each.isEmpty());
  }

  /** What keeps data. */
  Set<ElementId> ids() {
    return Collections.unmodifiableSet(backups.keySet());
  }

  List<Stated<Backup>> backupsOf(ElementId keeper) {
    return backups.getOrDefault(keeper, List.of());
  }

  List<Stated<Drill>> drillsOf(ElementId keeper) {
    return drills.getOrDefault(keeper, List.of());
  }

  /** Where a service keeps its data: the databases that it uses, and what serves its files. */
  Set<ElementId> keepersOf(Service service) {
    Set<ElementId> found = new LinkedHashSet<>();
    for (Use use : service.uses()) {
      if (databases.contains(use.provider())) {
        found.add(use.provider());
      }
    }
    found.addAll(servers.getOrDefault(service.id(), Set.of()));
    return found;
  }
}
