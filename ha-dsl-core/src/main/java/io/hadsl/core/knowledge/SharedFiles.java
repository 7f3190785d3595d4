package io.hadsl.core.knowledge;

import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.ElementId;
import java.util.List;

/**
 * Files that several nodes see, whatever mounts they see them through: two mounts of one export, or
 * of an export and a directory inside it, or a bind mount of either, show the same files.
 *
 * @param server the service or external that serves them
 * @param mounts the mounts that show them, in the order of declaration
 * @param nodes ids of the nodes that see them, in the order of the mounts
 */
public record SharedFiles(ElementId server, List<SharedMount> mounts, List<ElementId> nodes) {

  /**
   * What tells these files from others.
   *
   * @return the id of the first mount
   */
  public ElementId id() {
    return mounts.get(0).id();
  }
}
