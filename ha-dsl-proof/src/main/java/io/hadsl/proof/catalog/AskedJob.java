package io.hadsl.proof.catalog;

import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular job that was asked for, with the one node that may run it.
 *
 * @param service the service's name
 * @param path the file by which it is run: a cron file or a timer
 * @param packaged whether a package brings the file
 * @param owner the machine that runs it
 * @param others the machines that have the service and must not run it
 */
public record AskedJob(
    String service, String path, boolean packaged, String owner, List<String> others) {

  /** Copies the list. */
  public AskedJob {
    others = List.copyOf(others);
  }

  /** Those that {@code topology.json} holds; none if it was not written. */
  public static List<AskedJob> read(EmittedTree tree) {
    List<AskedJob> jobs = new ArrayList<>();
    Optional<EmittedFile> file = tree.get("topology.json");
    if (file.isEmpty()) {
      return jobs;
    }
    List<Map<String, Object>> elements = new ArrayList<>();
    Json.items(Json.read(file.get().onDisk()).getOrDefault("elements", List.of()))
        .forEach(each -> elements.add(Json.members(each)));
    Map<String, String> hostNames = new HashMap<>();
    for (Map<String, Object> element : elements) {
      if ("node".equals(element.get("kind"))) {
        String name = text(element, "name");
        hostNames.put(name, String.valueOf(element.getOrDefault("hostName", name)));
      }
    }
    for (Map<String, Object> element : elements) {
      for (Object cron : Json.items(element.getOrDefault("crons", List.of()))) {
        jobs.add(of(element, Json.members(cron), hostNames));
      }
    }
    return jobs;
  }

  private static AskedJob of(
      Map<String, Object> service, Map<String, Object> cron, Map<String, String> hostNames) {
    boolean packaged = cron.containsKey("file");
    boolean timer = "timer".equals(cron.get("runner"));
    String own =
        timer
            ? "/etc/systemd/system/" + text(cron, "name") + ".timer"
            : "/etc/cron.d/" + text(cron, "name");
    String owner = text(cron, "owner");
    List<String> others = new ArrayList<>();
    for (Object node : Json.items(service.getOrDefault("on", List.of()))) {
      if (!node.equals(owner)) {
        others.add(hostNames.getOrDefault(String.valueOf(node), String.valueOf(node)));
      }
    }
    return new AskedJob(
        text(service, "name"),
        packaged ? text(cron, "file") : own,
        packaged,
        hostNames.getOrDefault(owner, owner),
        others);
  }

  private static String text(Map<String, Object> members, String key) {
    return String.valueOf(members.getOrDefault(key, ""));
  }
}
