package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import java.util.Map;

/** What a node has for itself: accounts, packages, files and kernel settings. */
final class LocalSteps {

  private LocalSteps() {}

  static void accounts(TopologyIndex index, Node node, NodeDraft draft) {
    for (SystemUser user : index.accountsOn(node.id()).values()) {
      if (user.origin() == SystemUser.Origin.CREATED) {
        ResourceSink sink = draft.sink();
        Step group = sink.add(new OsGroup(user.group(), user.gid()));
        sink.add(
                new OsUser(
                    user.name(),
                    user.uid(),
                    user.group(),
                    user.home(),
                    user.shell(),
                    user.comment()))
            .after(group);
        draft.add(Profiles.ACCOUNTS, new Provenance(user.id(), user.declaredAt()), sink.steps(), 0);
      }
    }
  }

  static void own(Node node, NodeDraft draft) {
    ResourceSink sink = draft.sink();
    node.local().packages().forEach(name -> sink.add(new OsPackage(name)));
    node.local().files().forEach(sink::add);
    if (!node.local().sysctls().isEmpty()) {
      StringBuilder text = new StringBuilder("# Kernel settings of this node (sysctl.d(5)).\n");
      for (Map.Entry<String, String> setting : node.local().sysctls().entrySet()) {
        text.append(setting.getKey()).append(" = ").append(setting.getValue()).append('\n');
      }
      Step load =
          sink.add(
              Command.onNotify(
                  "load kernel settings", "sysctl --quiet --load=/etc/sysctl.d/60-ha-dsl.conf"));
      sink.add(TextFile.of("/etc/sysctl.d/60-ha-dsl.conf", text.toString())).notifies(load);
    }
    draft.add(Profiles.LOCAL, new Provenance(node.id(), node.declaredAt()), sink.steps(), 0);
  }
}
