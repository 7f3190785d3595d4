package io.hadsl.puppet.repository;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.puppet.merge.ProfileMerger;
import io.hadsl.puppet.profile.FirstNodes;
import io.hadsl.puppet.profile.ProfileClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole control repository of a plan. */
public final class ControlRepository {

  private ControlRepository() {}

  /**
   * Renders the repository.
   *
   * @param plan the plan
   * @param context whether several threads may be used
   * @return files below {@code puppet/}
   */
  public static FileTree render(Plan plan, RenderContext context) {
    String header = Headers.of(plan.topology());
    Preconditions preconditions = new Preconditions();
    List<ProfileMerger> mergers = mergers(plan, preconditions);
    NodeData data = new NodeData(header, plan.nodes(), preconditions.ofNodes());
    FirstNodes firstNodes = FirstNodes.of(plan.topology());
    List<ProfileClass> classes =
        context.each(mergers, 1, merger -> ProfileClass.of(firstNodes, header, merger.merge()));
    classes.forEach(data::add);
    FileTree.Builder tree = FileTree.builder();
    Settings.files(header, plan, data).forEach(tree::add);
    tree.add(GeneratedFile.text("puppet/manifests/site.pp", Site.print(header, plan), Origin.NONE));
    Roles.files(header, plan).forEach(tree::add);
    classes.forEach(each -> each.files().forEach(tree::add));
    data.files().forEach(tree::add);
    return tree.build();
  }

  /** One pass over all that is planned, because looking at so much for the first time is dear. */
  private static List<ProfileMerger> mergers(Plan plan, Preconditions preconditions) {
    Map<String, ProfileMerger> mergers = new LinkedHashMap<>();
    DropInFolders folders = new DropInFolders();
    for (NodePlan node : plan.nodes()) {
      preconditions.add(node);
      List<List<PlannedResource>> resources = folders.add(node);
      for (int i = 0; i < resources.size(); i++) {
        merger(mergers, node.profiles().get(i)).add(node, resources.get(i));
      }
    }
    return List.copyOf(mergers.values());
  }

  private static ProfileMerger merger(Map<String, ProfileMerger> mergers, PlannedProfile profile) {
    ProfileMerger merger = mergers.get(profile.name());
    if (merger == null) {
      merger = new ProfileMerger(profile.name(), profile.summary());
      mergers.put(profile.name(), merger);
    }
    return merger;
  }
}
