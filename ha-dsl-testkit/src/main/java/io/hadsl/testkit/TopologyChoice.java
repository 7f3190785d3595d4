package io.hadsl.testkit;

import io.hadsl.core.model.Topology;
import io.hadsl.core.value.OsRelease;
import io.hadsl.testkit.TopologyShape.Group;
import io.hadsl.testkit.TopologyShape.Mode;
import io.hadsl.testkit.TopologyShape.Storage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Which topologies are arbitrary. Of several values the first is the one that a falsified topology
 * shrinks to; of a number, the least.
 */
public final class TopologyChoice {

  private int leastGroups = 1;
  private int mostGroups = 4;
  private Arbitrary<Integer> nodes = number(1, 4);
  private Arbitrary<Integer> services = number(0, 3);
  private Arbitrary<Integer> jobs = number(0, 4);
  private Arbitrary<Integer> stores = number(1, 2);
  private Arbitrary<Integer> externals = number(0, 2);
  private Arbitrary<Integer> zones = number(0, 3);
  private Arbitrary<Mode> modes = Arbitraries.of(Mode.values());
  private Arbitrary<Storage> storage = Arbitraries.of(Storage.values());
  private Arbitrary<OsRelease> releases =
      Arbitraries.of(
          OsRelease.DEBIAN_12, OsRelease.DEBIAN_10, OsRelease.DEBIAN_11, OsRelease.DEBIAN_13);
  private Arbitrary<Boolean> entrypoints = Arbitraries.of(false, true);
  private List<Product> products = List.of(Product.values());
  private int mostProducts = 1;

  TopologyChoice() {}

  private static Arbitrary<Integer> number(int least, int most) {
    checkRange(least, most);
    return Arbitraries.integers().between(least, most).shrinkTowards(least);
  }

  private static void checkRange(int least, int most) {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "from " + least + " to " + most + " is not allowed: use 0 or more, the smaller first");
    }
  }

  /**
   * How many groups of like nodes there are.
   *
   * @param least the fewest, 0 for products alone
   * @param most the most, up to 99
   * @return this
   */
  public TopologyChoice groups(int least, int most) {
    checkRange(least, most);
    leastGroups = least;
    mostGroups = most;
    return this;
  }

  /**
   * How many nodes a group has.
   *
   * @param least the fewest, at least 1
   * @param most the most, up to 250
   * @return this
   */
  public TopologyChoice nodes(int least, int most) {
    nodes = number(Math.max(1, least), most);
    return this;
  }

  /**
   * How many services a group has.
   *
   * @param least the fewest
   * @param most the most, up to 99
   * @return this
   */
  public TopologyChoice services(int least, int most) {
    services = number(least, most);
    return this;
  }

  /**
   * How many cron jobs a service has.
   *
   * @param least the fewest
   * @param most the most
   * @return this
   */
  public TopologyChoice jobs(int least, int most) {
    jobs = number(least, most);
    return this;
  }

  /**
   * How many paths a service keeps where files are shared.
   *
   * @param least the fewest, at least 1
   * @param most the most
   * @return this
   */
  public TopologyChoice stores(int least, int most) {
    stores = number(Math.max(1, least), most);
    return this;
  }

  /**
   * How many services someone else runs, which plain services use in turn.
   *
   * @param least the fewest
   * @param most the most
   * @return this
   */
  public TopologyChoice externals(int least, int most) {
    externals = number(least, most);
    return this;
  }

  /**
   * How many failure domains the nodes are spread over.
   *
   * @param least the fewest, 0 for none declared
   * @param most the most
   * @return this
   */
  public TopologyChoice zones(int least, int most) {
    zones = number(least, most);
    return this;
  }

  /**
   * How services share their work.
   *
   * @param first the simplest
   * @param more further ones
   * @return this
   */
  public TopologyChoice redundancy(Mode first, Mode... more) {
    modes = oneOf(first, more);
    return this;
  }

  /**
   * Where services keep their files.
   *
   * @param first the simplest
   * @param more further ones
   * @return this
   */
  public TopologyChoice storage(Storage first, Storage... more) {
    storage = oneOf(first, more);
    return this;
  }

  /**
   * What the nodes of groups run, all of one topology the same; products run Debian 12.
   *
   * @param first the simplest
   * @param more further ones
   * @return this
   */
  public TopologyChoice releases(OsRelease first, OsRelease... more) {
    releases = oneOf(first, more);
    return this;
  }

  /**
   * Which real components there may be, beside plain services, each in its smallest surroundings.
   *
   * @param most the most in one topology, 0 for none
   * @param from the ones to choose from
   * @return this
   */
  public TopologyChoice products(int most, Product... from) {
    mostProducts = Math.min(most, from.length);
    products = List.of(from);
    return this;
  }

  /**
   * Whether users reach the last plain service.
   *
   * @param first the simpler
   * @param more the other, if both may be
   * @return this
   */
  public TopologyChoice entrypoints(Boolean first, Boolean... more) {
    entrypoints = oneOf(first, more);
    return this;
  }

  /**
   * The topologies chosen.
   *
   * @return an arbitrary that shrinks to small topologies
   */
  public Arbitrary<Topology> topologies() {
    return shapes().map(TopologyShape::build);
  }

  /**
   * The shapes of the topologies chosen, for tests that want to know what was built.
   *
   * @return an arbitrary of shapes
   */
  public Arbitrary<TopologyShape> shapes() {
    Arbitrary<Group> group =
        Combinators.combine(
                nodes, modes, services, storage, stores, jobs, Arbitraries.of(false, true))
            .as(Group::new);
    Arbitrary<TopologyShape> shapes =
        Combinators.combine(
                group.list().ofMinSize(leastGroups).ofMaxSize(mostGroups),
                releases,
                zones,
                externals,
                Arbitraries.of(products).set().ofMaxSize(mostProducts),
                entrypoints)
            .as(TopologyShape::new);
    // Thousands of combinations of extremes would come before anything else.
    return shapes.withoutEdgeCases();
  }

  private static <T> Arbitrary<T> oneOf(T first, T[] more) {
    List<T> all = new ArrayList<>(List.of(more));
    all.add(0, first);
    return Arbitraries.of(all);
  }
}
