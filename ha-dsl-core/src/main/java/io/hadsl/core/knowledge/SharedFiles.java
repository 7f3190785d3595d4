package io.hadsl.core.knowledge;

import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Set;

/**
 * Files that several nodes see, whatever mounts they see them through: two mounts of one export, or
 * of an export and a directory inside it, or a bind mount of either, show the same files.
 *
 * @param server the service or external that serves them
 * @param mounts the mounts that show them, in the order of declaration
 * @param nodes ids of the nodes that see them, in the order of the mounts
 * @param kept what services keep there, in the order of declaration
 * @param accounts the accounts that those services run as, in the same order
 */
public record SharedFiles(
    ElementId server,
    List<SharedMount> mounts,
    List<ElementId> nodes,
    List<Kept> kept,
    Set<AccountName> accounts) {

  /**
   * What a service keeps on shared files.
   *
   * @param service the service
   * @param store one of its stores
   */
  public record Kept(Service service, Store store) {}
}
