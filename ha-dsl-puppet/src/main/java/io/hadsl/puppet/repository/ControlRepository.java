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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    NodeData data = new NodeData(header, plan);
    FirstNodes firstNodes = FirstNodes.of(plan.topology());
    List<ProfileClass> classes =
        each(mergers(plan), context)
            .map(merger -> ProfileClass.of(firstNodes, header, merger.merge()))
            .toList();
    classes.forEach(data::add);
    FileTree.Builder tree = FileTree.builder();
    Settings.files(header, plan, data).forEach(tree::add);
    tree.add(GeneratedFile.text("puppet/manifests/site.pp", Site.print(header, plan), Origin.NONE));
    Roles.files(header, plan).forEach(tree::add);
    classes.forEach(each -> each.files().forEach(tree::add));
    plan.nodes().forEach(node -> tree.add(data.file(node)));
    return tree.build();
  }

  private static <T> Stream<T> each(Collection<T> items, RenderContext context) {
    return context.parallel() ? items.parallelStream() : items.stream();
  }

  private static Collection<ProfileMerger> mergers(Plan plan) {
    Map<String, ProfileMerger> mergers = new LinkedHashMap<>();
    DropInFolders folders = new DropInFolders();
    for (NodePlan node : plan.nodes()) {
      List<List<PlannedResource>> resources = folders.add(node);
      for (int i = 0; i < resources.size(); i++) {
        PlannedProfile profile = node.profiles().get(i);
        mergers
            .computeIfAbsent(profile.name(), name -> new ProfileMerger(name, profile.summary()))
            .add(node, resources.get(i));
      }
    }
    return mergers.values();
  }
}
