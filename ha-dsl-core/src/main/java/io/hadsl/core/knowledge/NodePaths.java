package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.LocalMount;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

  /** Links below links that are deeper than this are a loop. */
  private static final int DEEPEST = 10;

  private final List<PathLink> links;
  private final Map<String, PathLink> linksByPlace;
  private final List<SharedMount> mounts;
  private final Map<ElementId, AbsolutePath> mountPlaces;
  private final List<AbsolutePath> localMounts;
  private final int shortest;
  private final int longest;
  private final boolean hasOwnLinks;

  private NodePaths(
      List<PathLink> links,
      boolean ownLinks,
      List<SharedMount> mounts,
      List<AbsolutePath> localMounts) {
    this.links = links;
    this.linksByPlace = byPlace(links);
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (String place : linksByPlace.keySet()) {
      least = Math.min(least, place.length());
      most = Math.max(most, place.length());
    }
    this.shortest = Math.max(1, least);
    this.longest = most;
    this.hasOwnLinks = ownLinks;
    this.mounts = mounts;
    this.mountPlaces = new HashMap<>();
    for (SharedMount mount : mounts) {
      mountPlaces.putIfAbsent(mount.id(), resolve(mount.path()).path());
    }
    this.localMounts = localMounts;
  }

  static NodePaths of(TopologyIndex index, ElementId node) {
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
    return new NodePaths(links, links.size() > stores, index.mountsOn(node), local);
  }

  /**
   * A link that is declared below another link really is where that one leads. Each round takes one
   * more level of that into account.
   */
  private static Map<String, PathLink> byPlace(List<PathLink> links) {
    Map<String, PathLink> places = new HashMap<>(links.size() * 2);
    for (PathLink link : links) {
      places.putIfAbsent(link.path().value(), link);
    }
    for (int round = 0; round < DEEPEST; round++) {
      Map<String, PathLink> next = new HashMap<>(links.size() * 2);
      for (PathLink link : links) {
        next.putIfAbsent(placeOf(link.path(), places), link);
      }
      if (next.keySet().equals(places.keySet())) {
        return next;
      }
      places = next;
    }
    return places;
  }

  private static String placeOf(AbsolutePath path, Map<String, PathLink> links) {
    String text = path.value();
    for (int end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
      if (links.containsKey(text.substring(0, end))) {
        return PathWalk.resolve(path.parent(), links).path().resolve(path.name()).value();
      }
    }
    return text;
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
    return meetsNoLink(path.value())
        ? new RealPath(path, path, List.of(), List.of(path), false)
        : PathWalk.resolve(path, linksByPlace);
  }

  /** Most paths lead through no link; then there is nothing to walk. */
  private boolean meetsNoLink(String path) {
    int end = path.length();
    while (end >= shortest) {
      if (end <= longest && linksByPlace.containsKey(path.substring(0, end))) {
        return false;
      }
      end = path.lastIndexOf('/', end - 1);
    }
    return true;
  }

  /**
   * The innermost shared mount that a path leads to.
   *
   * @param path any path
   * @return empty if the path ends on the node's own disk
   */
  public Optional<SharedMount> mountOf(AbsolutePath path) {
    return holding(resolve(path).path());
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
      Optional<SharedMount> mount = holding(place);
      if (mount.isPresent()
          && crossed.stream().noneMatch(each -> each.path().equals(mount.get().path()))) {
        crossed.add(mount.get());
      }
    }
    return crossed;
  }

  /**
   * Whether a mount of the node's own, beside the root file system, holds a path.
   *
   * @param path any path
   * @return true if one is stated that does
   */
  public boolean isOnLocalMount(AbsolutePath path) {
    AbsolutePath real = resolve(path).path();
    return localMounts.stream().anyMatch(real::isWithin);
  }

  private Optional<SharedMount> holding(AbsolutePath real) {
    SharedMount innermost = null;
    int longest = -1;
    for (SharedMount mount : mounts) {
      AbsolutePath place = mountPlaces.getOrDefault(mount.id(), mount.path());
      if (real.isWithin(place) && place.value().length() > longest) {
        innermost = mount;
        longest = place.value().length();
      }
    }
    return Optional.ofNullable(innermost);
  }
}
