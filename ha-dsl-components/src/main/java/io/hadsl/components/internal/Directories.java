package io.hadsl.components.internal;

import io.hadsl.core.resource.Command;
import io.hadsl.core.value.AbsolutePath;

/** Directories in places that may be, or may later become, links onto a shared mount. */
public final class Directories {

  private Directories() {}

  /**
   * A directory that is made where nothing is. Unlike a managed directory it never replaces a link:
   * the path, or a parent of it, may lead onto a share.
   *
   * @param path the directory
   * @return the command that makes it and its parents
   */
  public static Command create(AbsolutePath path) {
    return Command.unless("create " + path, "mkdir -p -- \"$DIRECTORY\"", "test -d \"$DIRECTORY\"")
        .with("DIRECTORY", path.value());
  }
}
