package io.hadsl.core.validation.network;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** Addresses that move, proxies and what stands behind them. */
public final class NetworkRules {

  private NetworkRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new VridUniquePerSegment(),
        new VridEqualInGroup(),
        new VrrpPrioritiesDistinct(),
        new VrrpPriority255Untracked(),
        new VrrpNopreemptBackup(),
        new VrrpWeightFlips(),
        new VrrpTracksService(),
        new VrrpUnicastSymmetric(),
        new VrrpScriptSecurity(),
        new VipNotAHostAddress(),
        new VipInNodeSubnet(),
        new NonlocalBind(),
        new LeaderVipColocated(),
        new VrrpNotForData(),
        new LbCoversReplicas(),
        new LbHealthCheck(),
        new HealthCheckDeepEnough(),
        new LbTimeoutsOrdered(),
        new LbRetrySafe(),
        new SessionsSharedOrSticky(),
        new StickySurvivesLbFailover(),
        new ProxyTrusted(),
        new ForwardedProto(),
        new NcTrustedProxies(),
        new BackendNotLoopback(),
        new PortUniqueOnNode(),
        new CertOnAllEdges(),
        new AcmeSingleIssuerOrSharedStore(),
        new NcLockingRedis(),
        new NcSessionsRedis(),
        new RedisClientSentinelAware(),
        new DbIsolationReadCommitted());
  }
}
