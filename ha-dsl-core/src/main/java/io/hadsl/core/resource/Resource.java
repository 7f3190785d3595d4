package io.hadsl.core.resource;

/**
 * One piece of desired state on one node. The kinds are few on purpose: every backend handles all
 * of them, and what needs more is a {@link Command}.
 */
public sealed interface Resource
    permits OsPackage,
        OsGroup,
        OsUser,
        Directory,
        TextFile,
        AbsentPath,
        Symlink,
        UnitFile,
        UnitState,
        Command {

  /**
   * What names it on its node.
   *
   * @return the id
   */
  ResourceId id();
}
