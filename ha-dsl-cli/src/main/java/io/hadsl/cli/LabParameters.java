package io.hadsl.cli;

import io.hadsl.lab.LabLog;
import io.hadsl.lab.StandIn;
import io.hadsl.lab.image.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of a topology that is tried on machines without a way out. */
final class LabParameters {

  private final List<Path> files = new ArrayList<>();

  /** Adds what a laboratory needs and the person did not say. */
  LabParameters(TopologyArgument topology, Cache cache, LabLog log) {
    Map<String, String> parameters = topology.parameters();
    if (topology.name().equals("nextcloud")) {
      parameters.putIfAbsent("certificates", "internal");
      if (!parameters.containsKey("archive")) {
        StandIn standIn = StandIn.nextcloud(cache);
        log.say(
            "Nextcloud's code is not used but a stand-in: --param archive= and sha256= change it");
        parameters.put("archive", standIn.archive().toString());
        parameters.put("sha256", standIn.sha256());
      }
    }
    parameters.forEach(
        (name, value) -> {
          if (value.startsWith("http://") || value.startsWith("https://")) {
            throw Failure.usage(
                "parameter "
                    + name
                    + " is a URL, and machines of a lab have no way out: download it, and give"
                    + " the absolute path of the file");
          }
          if (value.startsWith("/") && Files.isRegularFile(Path.of(value))) {
            files.add(Path.of(value));
          }
        });
  }

  /** Files of this computer that the machines must see at the same paths. */
  List<Path> files() {
    return files;
  }
}
