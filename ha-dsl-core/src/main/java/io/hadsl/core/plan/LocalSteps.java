package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a node has for itself: accounts, packages, files and kernel settings. */
final class LocalSteps {

  /** Folders of any Debian in which people put files, beside those right below the root. */
  private static final Set<String> DEBIANS =
      Set.of(
          "/etc/apt/apt.conf.d",
          "/etc/apt/preferences.d",
          "/etc/cron.d",
          "/etc/cron.daily",
          "/etc/default",
          "/etc/profile.d",
          "/etc/sysctl.d",
          "/etc/systemd/system",
          "/etc/tmpfiles.d",
          "/usr/local/bin",
          "/usr/local/lib",
          "/usr/local/sbin");

  private LocalSteps() {}

  static void accounts(TopologyIndex index, Node node, Blocks blocks, NodeDraft draft) {
    for (SystemUser user : index.accountsOn(node.id()).values()) {
      if (user.origin() == SystemUser.Origin.CREATED) {
        draft.add(
            Profiles.ACCOUNTS,
            new Provenance(user.id(), user.declaredAt()),
            blocks.of(AccountSteps.of(user)),
            0);
      }
    }
  }

  /** A package may bring it as well, but those of services come later. */
  private static Command folderOf(AbsolutePath path) {
    return Command.unless(
            "make folder " + path, "mkdir -p -- \"$DIRECTORY\"", "test -d \"$DIRECTORY\"")
        .with("DIRECTORY", path.value());
  }

  private static boolean isDebians(AbsolutePath folder) {
    return folder.parent().equals(AbsolutePath.ROOT) || DEBIANS.contains(folder.value());
  }

  static void own(Node node, Blocks blocks, NodeDraft draft) {
    ResourceSink sink = blocks.sink();
    for (String name : node.local().packages()) {
      sink.add(new OsPackage(name));
    }
    Map<AbsolutePath, Step> folders = new HashMap<>();
    for (TextFile file : node.local().files()) {
      AbsolutePath folder = file.path().parent();
      if (isDebians(folder)) {
        sink.add(file);
      } else {
        Step made = folders.computeIfAbsent(folder, path -> sink.add(folderOf(path)));
        sink.add(file).after(made);
      }
    }
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
    draft.add(Profiles.LOCAL, new Provenance(node.id(), node.declaredAt()), blocks.of(sink), 0);
  }
}
