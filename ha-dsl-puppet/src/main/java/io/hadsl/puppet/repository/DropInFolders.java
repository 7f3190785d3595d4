package io.hadsl.puppet.repository;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds the folders that drop-ins stand in, which a plan leaves to its backends. A file comes after
 * its folder by itself in Puppet.
 */
final class DropInFolders {

  /** By the file that stands in it: the same on many nodes. */
  private final Map<UnitFile, Directory> folders = new HashMap<>();

  /** The resources of each of a node's profiles, with folders. */
  List<List<PlannedResource>> add(NodePlan node) {
    Set<AbsolutePath> managed = new HashSet<>();
    List<List<PlannedResource>> profiles = new ArrayList<>(node.profiles().size());
    for (PlannedProfile profile : node.profiles()) {
      profiles.add(add(profile.resources(), managed));
    }
    return profiles;
  }

  private List<PlannedResource> add(List<PlannedResource> resources, Set<AbsolutePath> managed) {
    List<PlannedResource> all = resources;
    for (int i = 0; i < resources.size(); i++) {
      PlannedResource planned = resources.get(i);
      if (planned.resource() instanceof Directory directory) {
        managed.add(directory.path());
      } else if (planned.resource() instanceof UnitFile unit && unit.dropIn().isPresent()) {
        Directory folder =
            folders.computeIfAbsent(
                unit, file -> new Directory(file.path().parent(), Ownership.ROOT_DIRECTORY));
        if (managed.add(folder.path())) {
          all = all == resources ? new ArrayList<>(resources) : all;
          all.add(
              i + all.size() - resources.size(),
              new PlannedResource(
                  folder, planned.provenance(), List.of(), List.of(), planned.stage()));
        }
      }
    }
    return all;
  }
}
