package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file system mounted on several nodes at one path.
 *
 * @param path the mount point
 * @param source where its files come from
 * @param options mount options, in order (mount(8))
 * @param storeRoot the directory below which stores are kept: the mount point or one below it
 * @param label the short name of the place, part of the id
 * @param nodes ids of the nodes that mount it
 * @param facts what is stated of it and its server's export
 * @param declaredAt the line that declared it
 */
public record SharedMount(
    AbsolutePath path,
    MountSource source,
    List<String> options,
    AbsolutePath storeRoot,
    String label,
    List<ElementId> nodes,
    List<Stated<StatedFact>> facts,
    DeclaredAt declaredAt)
    implements Element {

  private static final Pattern OPTION = Pattern.compile("[^\\s,\"'\\\\]+");

  /**
   * Checks the options, that the mount point gives a unit's name and that stores are kept on it,
   * and copies the lists.
   */
  public SharedMount {
    options.forEach(SharedMount::checkOption);
    Texts.line("place of mount " + path, label);
    options = List.copyOf(options);
    nodes = List.copyOf(nodes);
    facts = List.copyOf(facts);
    if (path.equals(AbsolutePath.ROOT)) {
      throw new IllegalArgumentException(
          "a shared mount cannot be the root directory: mount it below, such as \"/srv/nfs\"");
    }
    MachinePaths.refuse("a mount point", path);
    UnitName.mount(path);
    if (!storeRoot.isWithin(path)) {
      throw new IllegalArgumentException(
          "stores are kept below " + storeRoot + ", which is not on the mount " + path);
    }
  }

  /**
   * Where a store's files are on the mount.
   *
   * @param path the path that programs use
   * @return the same path if it lies on the mount, else that path below the store root
   */
  public AbsolutePath physical(AbsolutePath path) {
    return path.isWithin(this.path) ? path : path.below(storeRoot);
  }

  /**
   * A builder that starts from this mount.
   *
   * @return the builder
   */
  public SharedMountBuilder toBuilder() {
    return new SharedMountBuilder(this);
  }

  @Override
  public ElementId id() {
    return ElementId.of("mount", path + "@" + label);
  }

  /** Refuses what is more than one option, or what mount(8) would take apart; returns it. */
  static String checkOption(String option) {
    Texts.line("mount option", option);
    return Texts.matching(
        "mount option", option, OPTION, "one option without spaces, commas or quotes");
  }
}
