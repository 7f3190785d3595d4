package io.hadsl.core.validation.redundancy;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** What is still up when something is lost, and whether it can carry the load. */
public final class RedundancyRules {

  private RedundancyRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new NoSpofInRequestPath(),
        new LbRedundant(),
        new DbRedundant(),
        new CacheRedundantIfStateful(),
        new StorageRedundant(),
        new BrokerRedundant(),
        new ReplicasAtLeastTwo(),
        new AntiAffinityDomain(),
        new DomainDeclared(),
        new QuorumSize(),
        new QuorumOdd(),
        new ZoneLossKeepsQuorum(),
        new ArbiterThirdDomain(),
        new ArbiterNotOnLbOnly(),
        new NPlusOneCapacity(),
        new DbConnectionBudget(),
        new PhpFpmChildrenSane(),
        new ExternalDependencyDeclared(),
        new ControlPlaneNotInDataPath(),
        new DnsRedundant(),
        new LanRedundant(),
        new RtoRpoDeclared());
  }
}
