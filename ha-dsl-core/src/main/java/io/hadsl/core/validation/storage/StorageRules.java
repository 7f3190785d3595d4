package io.hadsl.core.validation.storage;

import io.hadsl.core.validation.Rule;
import java.util.List;

/** Shared mounts, and what is kept on them. */
public final class StorageRules {

  private StorageRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(new SharedStateMountedEverywhere(), new StoreOnSharedFiles());
  }
}
