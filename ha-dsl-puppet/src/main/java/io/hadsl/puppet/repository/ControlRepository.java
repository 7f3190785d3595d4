package io.hadsl.puppet.repository;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.merge.ProfileMerger;
import io.hadsl.puppet.profile.FirstNodes;
import io.hadsl.puppet.profile.ProfileClass;
import java.util.ArrayList;
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
        each(membersByProfile(plan).values(), context)
            .map(members -> ProfileClass.of(firstNodes, header, merge(members)))
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

  private record Member(NodePlan node, PlannedProfile profile) {}

  private static Map<String, List<Member>> membersByProfile(Plan plan) {
    Map<String, List<Member>> members = new LinkedHashMap<>();
    DropInFolders folders = new DropInFolders();
    for (NodePlan node : plan.nodes()) {
      for (PlannedProfile profile : folders.add(node)) {
        members
            .computeIfAbsent(profile.name(), name -> new ArrayList<>())
            .add(new Member(node, profile));
      }
    }
    return members;
  }

  private static MergedProfile merge(List<Member> members) {
    PlannedProfile first = members.get(0).profile();
    ProfileMerger merger = new ProfileMerger(first.name(), first.summary());
    members.forEach(member -> merger.add(member.node(), member.profile()));
    return merger.merge();
  }
}
