package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.LocalMount;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paths of one node as a graph of mounts and links, resolved as its kernel would. Links are
 * those that stores become, those that components make, and those that are stated of the node;
 * whatever is not known to be a link counts as a directory.
 *
 * <p>Threads may share it.
 */
public final class NodePaths {

  /** A chain of bind mounts longer than this is a loop. */
  static final int LONGEST_CHAIN = 8;

  private final List<PathLink> links;
  private final LinkPlaces linkPlaces;
  private final List<SharedMount> mounts;
  private final List<ElementId> mountIds;

  /** Where each of the mounts really is. */
  private final List<AbsolutePath> mountPlaces;

  private final List<AbsolutePath> localMounts;
  private final boolean hasOwnLinks;

  private NodePaths(
      List<PathLink> links,
      boolean ownLinks,
      List<SharedMount> mounts,
      List<ElementId> mountIds,
      List<AbsolutePath> localMounts) {
    this.links = links;
    this.linkPlaces = LinkPlaces.of(links);
    this.hasOwnLinks = ownLinks;
    this.mounts = mounts;
    this.mountIds = mountIds;
    this.mountPlaces = new ArrayList<>(mounts.size());
    for (SharedMount mount : mounts) {
      mountPlaces.add(real(mount.path()));
    }
    this.localMounts = new ArrayList<>(localMounts.size());
    for (AbsolutePath path : localMounts) {
      this.localMounts.add(real(path));
    }
  }

  /**
   * The paths of a node.
   *
   * @param twins those that others with the same mounts were given last: nodes that stand in for
   *     one another are mostly alike, and then share theirs
   */
  static NodePaths of(TopologyIndex index, ElementId node, Map<List<ElementId>, NodePaths> twins) {
    List<PathLink> links = new ArrayList<>();
    List<AbsolutePath> local = new ArrayList<>();
    int stores = 0;
    for (Instance instance : index.instancesOn(node)) {
      ElementId service = instance.service().id();
      for (Store store : instance.service().stores()) {
        AbsolutePath physical = instance.physical(store);
        if (!physical.equals(store.path())) {
          links.add(new PathLink(store.path(), physical.value(), service, store.declaredAt()));
          stores++;
        }
      }
      for (Stated<Link> each : index.facts(instance, Link.class)) {
        links.add(
            new PathLink(each.fact().path(), each.fact().target(), service, each.declaredAt()));
      }
    }
    Optional<Node> machine = index.topology().find(node, Node.class);
    if (machine.isPresent()) {
      for (Stated<Link> each : StatedOf.kind(machine.get().facts(), Link.class)) {
        links.add(new PathLink(each.fact().path(), each.fact().target(), node, each.declaredAt()));
      }
      StatedOf.kind(machine.get().facts(), LocalMount.class)
          .forEach(each -> local.add(each.fact().path()));
    }
    List<SharedMount> mounts = index.mountsOn(node);
    List<ElementId> mountIds = new ArrayList<>(mounts.size());
    for (SharedMount mount : mounts) {
      mountIds.add(mount.id());
    }
    boolean ownLinks = links.size() > stores;
    NodePaths twin = twins.get(mountIds);
    if (twin != null && local.isEmpty() && twin.isOf(links, ownLinks)) {
      return twin;
    }
    NodePaths made = new NodePaths(links, ownLinks, mounts, mountIds, local);
    twins.put(mountIds, made);
    return made;
  }

  private boolean isOf(List<PathLink> others, boolean ownLinks) {
    return localMounts.isEmpty() && hasOwnLinks == ownLinks && links.equals(others);
  }

  /**
   * The links of the node.
   *
   * @return those of stores and components by service, then those that are stated
   */
  public List<PathLink> links() {
    return Collections.unmodifiableList(links);
  }

  /**
   * Whether there are links beside those of stores.
   *
   * @return true if a component makes one, or one is stated
   */
  public boolean hasOwnLinks() {
    return hasOwnLinks;
  }

  /**
   * Where a path leads.
   *
   * @param path any path
   * @return the same place with links resolved
   */
  public RealPath resolve(AbsolutePath path) {
    return PathWalk.resolve(path, linkPlaces);
  }

  /** Where a path leads; nearly always no link is on the way, and it is not followed. */
  private AbsolutePath real(AbsolutePath path) {
    return linkPlaces.areOnTheWayOf(path) ? resolve(path).path() : path;
  }

  /**
   * The innermost shared mount that a path leads to.
   *
   * @param path any path
   * @return empty if the path ends on the node's own disk
   */
  public Optional<SharedMount> mountOf(AbsolutePath path) {
    int at = shownAt(real(path));
    return at < 0 ? Optional.empty() : Optional.of(mounts.get(at));
  }

  /**
   * The innermost shared mount that a store leads to.
   *
   * @param store a store of a service on this node
   * @return empty if it ends on the node's own disk
   */
  public Optional<SharedMount> mountOf(Store store) {
    return isWhereDeclared(store) ? Optional.of(mounts.get(0)) : mountOf(store.path());
  }

  /** Nearly always nothing can come between a store and its mount, and no path is followed. */
  private boolean isWhereDeclared(Store store) {
    return mounts.size() == 1
        && !hasOwnLinks
        && localMounts.isEmpty()
        && mountIds.get(0).equals(store.mount());
  }

  /** The same, and that mount shows files of a server, not of another mount. */
  private boolean isServedWhereDeclared(Store store) {
    return isWhereDeclared(store) && !(mounts.get(0).source() instanceof MountSource.Bind);
  }

  /**
   * Whether a store is the same directory of the same server as on another node.
   *
   * @param store a store of a service on both nodes
   * @param physical its place on its mount
   * @param other the paths of the other node
   * @return false also if it ends on the own disk of one of them
   */
  public boolean keepsSame(Store store, AbsolutePath physical, NodePaths other) {
    return (isServedWhereDeclared(store) && other.isWhereDeclared(store))
        || leadsToSame(physical, other);
  }

  /**
   * Whether a path leads to the same file or directory of the same server as on another node.
   *
   * @param path any path
   * @param other the paths of the other node
   * @return false also if it ends on the own disk of one of them
   */
  public boolean leadsToSame(AbsolutePath path, NodePaths other) {
    AbsolutePath here = real(path);
    AbsolutePath there = this == other ? here : other.real(path);
    int at = shownAt(here);
    int otherAt = this == other ? at : other.shownAt(there);
    if (at < 0 || otherAt < 0) {
      return false;
    }
    SharedMount mount = mounts.get(at);
    if (here.equals(there)
        && mountIds.get(at).equals(other.mountIds.get(otherAt))
        && !(mount.source() instanceof MountSource.Bind)) {
      return true;
    }
    Optional<ServedPath> place = servedAt(here);
    return place.isPresent() && place.equals(other.servedAt(there));
  }

  /**
   * Where the files of a path really are: bind mounts lead on to what they show.
   *
   * @param path any path
   * @return empty if the path ends on the node's own disk
   */
  public Optional<ServedPath> servedAt(AbsolutePath path) {
    AbsolutePath next = path;
    for (int chain = 0; chain <= LONGEST_CHAIN; chain++) {
      AbsolutePath real = real(next);
      int at = shownAt(real);
      if (at < 0) {
        return Optional.empty();
      }
      if (!(mounts.get(at).source() instanceof MountSource.Bind bind)) {
        return ServedPath.of(mounts.get(at).source())
            .map(root -> root.moved(real, mountPlaces.get(at)));
      }
      next = ServedPath.moved(real, mountPlaces.get(at), bind.directory());
    }
    return Optional.empty();
  }

  /**
   * Where the files of a store really are.
   *
   * @param store a store of a service on this node
   * @return empty if it ends on the node's own disk
   */
  public Optional<ServedPath> servedAt(Store store) {
    if (!isServedWhereDeclared(store)) {
      return servedAt(store.path());
    }
    SharedMount mount = mounts.get(0);
    return ServedPath.of(mount.source())
        .map(root -> root.moved(mount.physical(store.path()), mountPlaces.get(0)));
  }

  /**
   * The shared mounts without which a path cannot be followed to its end: those that hold the links
   * on the way, and the one that holds the end. A mount around one of them is not named; systemd
   * waits for it by itself (systemd.mount(5)).
   *
   * @param path any path
   * @return in the order of the way
   */
  public List<SharedMount> mountsCrossed(AbsolutePath path) {
    if (mounts.isEmpty()) {
      return List.of();
    }
    List<SharedMount> crossed = new ArrayList<>(1);
    for (AbsolutePath place : resolve(path).places()) {
      int at = holding(place);
      if (at >= 0 && !isAmong(crossed, mounts.get(at))) {
        crossed.add(mounts.get(at));
      }
    }
    return crossed;
  }

  private static boolean isAmong(List<SharedMount> some, SharedMount mount) {
    for (SharedMount each : some) {
      if (each.path().equals(mount.path())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a mount of the node's own, beside the root file system, holds a path.
   *
   * @param path any path
   * @return true if one is stated that does
   */
  public boolean isOnLocalMount(AbsolutePath path) {
    AbsolutePath real = real(path);
    return localMounts.stream().anyMatch(real::isWithin);
  }

  /** Which shared mount's files are at a real place; -1 if the files there are the node's own. */
  private int shownAt(AbsolutePath real) {
    int at = holding(real);
    for (AbsolutePath local : localMounts) {
      if (at >= 0
          && real.isWithin(local)
          && local.value().length() > mountPlaces.get(at).value().length()) {
        return -1;
      }
    }
    return at;
  }

  /** The innermost shared mount around a real place; -1 if there is none. */
  private int holding(AbsolutePath real) {
    int innermost = -1;
    int longest = -1;
    for (int i = 0; i < mounts.size(); i++) {
      AbsolutePath place = mountPlaces.get(i);
      if (place.value().length() > longest && real.isWithin(place)) {
        innermost = i;
        longest = place.value().length();
      }
    }
    return innermost;
  }
}
