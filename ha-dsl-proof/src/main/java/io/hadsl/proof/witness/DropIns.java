package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.NodeFile;
import io.hadsl.proof.report.Complaint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Each service that works on a shared file system has a unit or drop-in that waits for it. */
final class DropIns implements Witness {

  private static final String KEY = "RequiresMountsFor=";

  /** A word, or one in quotes with its escapes (systemd.syntax(7), "Quoting"). */
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^ ]+");

  @Override
  public String id() {
    return "drop-ins";
  }

  @Override
  public List<Complaint> look(Scene scene) {
    Map<String, StringBuilder> texts = new HashMap<>();
    for (NodeFile file : scene.catalogs().files()) {
      texts.computeIfAbsent(unit(file), unit -> new StringBuilder()).append(file.text());
    }
    List<Complaint> complaints = new ArrayList<>();
    for (MountUse use : scene.uses().all()) {
      String text =
          texts
              .getOrDefault(use.catalog().node() + " " + use.unit(), new StringBuilder())
              .toString();
      if (!waits(text, use.mount())) {
        complaints.add(
            complaint(
                scene.catalogs(),
                use.catalog(),
                use.declared(),
                "%s works below %s (%s), and neither it nor a drop-in of it says %s%s"
                    .formatted(
                        use.unit(),
                        use.mount().where(),
                        use.because().reference(),
                        KEY,
                        use.mount().where())));
      }
    }
    return complaints;
  }

  /** The unit that a file of a node belongs to, with the node. */
  private static String unit(NodeFile file) {
    String name = file.path().replace("/etc/systemd/system/", "");
    int slash = name.indexOf(".d/");
    return file.node() + " " + (slash < 0 ? name : name.substring(0, slash));
  }

  private static boolean waits(String text, Mount mount) {
    return text.lines()
        .filter(line -> line.startsWith(KEY))
        .flatMap(line -> WORD.matcher(line.substring(KEY.length())).results())
        .anyMatch(word -> mount.holds(read(word)));
  }

  /** The path that a word stands for. */
  private static String read(MatchResult word) {
    String quoted = word.group(1);
    String path = quoted == null ? word.group() : quoted.replaceAll("\\\\(.)", "$1");
    return Mount.withoutSpecifiers(path);
  }
}
