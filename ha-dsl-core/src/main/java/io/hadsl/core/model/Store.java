package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * A path that a service keeps on a shared mount. Where the path is not on the mount itself, it
 * becomes a link to its physical place there, and data that is already at the path is moved.
 *
 * @param service the service that keeps it
 * @param path the path that programs use
 * @param mount the shared mount
 * @param declaredAt the line that declared it
 */
public record Store(ElementId service, AbsolutePath path, ElementId mount, DeclaredAt declaredAt)
    implements Element {

  /** Refuses what a machine needs for itself. */
  public Store {
    MachinePaths.refuse("kept on a shared mount", path);
  }

  @Override
  public ElementId id() {
    return service.child("store", path.value());
  }
}
