package io.hadsl.core.model;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Port;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What a component knows about an instance; rules and the planner read it.
 *
 * @param units the units that run the service; each waits for the mounts that hold its stores
 * @param packageAccounts accounts that packages would create with whatever number is free
 * @param equalSecrets secrets that must be the same on all instances
 * @param listens ports that peers and clients connect to
 * @param rollout whether instances may be started together
 * @param others everything else, which only rules read
 */
public record ComponentFacts(
    List<Unit> units,
    List<PackageAccount> packageAccounts,
    List<SecretRef> equalSecrets,
    List<Port> listens,
    Rollout rollout,
    List<Fact> others) {

  /** What the unit that a package ships does when its program dies. */
  public enum RestartPolicy {
    /** The unit has a {@code Restart=} of its own. */
    SHIPPED,
    /**
     * It has one, and gives up after a few quick failures: a drop-in makes it wait between two
     * starts and never give up.
     */
    HASTY,
    /** It has none: a crashed program stays dead, so a drop-in adds one. */
    MISSING,
    /** Nobody has looked, so nothing is changed; a {@code UnitPolicy} may say what it does. */
    UNKNOWN
  }

  /** Whether instances may be installed and started together. */
  public enum Rollout {
    /** All at once. */
    PARALLEL,
    /** The first instance alone, then the others: the first start migrates data that all share. */
    FIRST_ALONE
  }

  /**
   * A unit that runs the service.
   *
   * @param name its name
   * @param restart what it does when its program dies
   */
  public record Unit(UnitName name, RestartPolicy restart) {

    // By hand: the planner looks up what it made for units like these.
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Unit that && name.equals(that.name) && restart == that.restart);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * An account that a package's installation creates unless it exists.
   *
   * @param packageName the package
   * @param account the account
   */
  public record PackageAccount(String packageName, AccountName account) {
    /** Refuses what is no package. */
    public PackageAccount {
      new OsPackage(packageName);
    }
  }

  /** Copies the lists. */
  public ComponentFacts {
    units = List.copyOf(units);
    packageAccounts = List.copyOf(packageAccounts);
    equalSecrets = List.copyOf(equalSecrets);
    listens = List.copyOf(listens);
    others = List.copyOf(others);
  }

  /**
   * Starts facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * These facts, which hold wherever a component runs, and those of one instance.
   *
   * @param secrets more secrets that are equal on all instances
   * @param facts more facts that rules read
   * @return all of them, these first
   */
  public ComponentFacts and(List<SecretRef> secrets, List<? extends Fact> facts) {
    return new ComponentFacts(
        units,
        packageAccounts,
        joined(equalSecrets, secrets),
        listens,
        rollout,
        joined(others, facts));
  }

  private static <T> List<T> joined(List<T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some.size() + more.size());
    all.addAll(some);
    all.addAll(more);
    return all;
  }

  /** Collects facts. */
  public static final class Builder {
    private final List<Unit> units = new ArrayList<>();
    private final List<PackageAccount> accounts = new ArrayList<>();
    private final List<SecretRef> secrets = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private Rollout rollout = Rollout.PARALLEL;
    private final List<Fact> others = new ArrayList<>();

    private Builder() {}

    /**
     * A unit that runs the service.
     *
     * @param name its name with type
     * @param restart what the shipped unit does when its program dies
     * @return this
     */
    public Builder unit(String name, RestartPolicy restart) {
      units.add(new Unit(UnitName.of(name), restart));
      return this;
    }

    /**
     * An account that a package would create.
     *
     * @param packageName the package
     * @param account the account
     * @return this
     */
    public Builder packageAccount(String packageName, String account) {
      accounts.add(new PackageAccount(packageName, AccountName.of(account)));
      return this;
    }

    /**
     * A secret that must be the same on all instances.
     *
     * @param secret its reference
     * @return this
     */
    public Builder equalSecret(SecretRef secret) {
      secrets.add(secret);
      return this;
    }

    /**
     * A port that peers or clients connect to.
     *
     * @param port from 1 to 65535
     * @return this
     */
    public Builder listens(int port) {
      ports.add(Port.of(port));
      return this;
    }

    /**
     * The first instance is installed and started alone.
     *
     * @return this
     */
    public Builder firstAlone() {
      rollout = Rollout.FIRST_ALONE;
      return this;
    }

    /**
     * Further facts, which only rules read.
     *
     * @param facts such as {@code new Scheduler(...)}
     * @return this
     */
    public Builder states(Fact... facts) {
      others.addAll(List.of(facts));
      return this;
    }

    /**
     * The facts.
     *
     * @return them
     */
    public ComponentFacts build() {
      return new ComponentFacts(units, accounts, secrets, ports, rollout, others);
    }
  }
}
