package io.hadsl.core.knowledge;

import io.hadsl.core.model.Node;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that are given for one node as plain text, and the units among them.
 *
 * @param files all of them
 * @param units unit files and drop-ins, in the order of declaration
 */
public record GivenFiles(List<GivenFile> files, List<GivenUnit> units) {

  static final GivenFiles NONE = new GivenFiles(List.of(), List.of());

  static GivenFiles of(Node node) {
    List<TextFile> declared = node.local().files();
    if (declared.isEmpty()) {
      return NONE;
    }
    List<GivenFile> files = new ArrayList<>(declared.size());
    List<GivenUnit> units = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      TextFile each = declared.get(i);
      String text = each.content().text(secret -> "");
      GivenFile file = new GivenFile(node, each.path(), text, node.lineOfFile(i));
      files.add(file);
      if (GivenUnit.isUnit(each.path())) {
        units.add(GivenUnit.read(file));
      }
    }
    return new GivenFiles(files, units);
  }

  /**
   * Where these files mount something.
   *
   * @return the mount points of mount units and of {@code /etc/fstab}
   */
  public List<AbsolutePath> mountPoints() {
    return GivenMounts.points(this);
  }
}
