package io.hadsl.components.chrony;

import io.hadsl.components.FileHeader;
import io.hadsl.core.fact.Clock;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps the clock of each of its nodes right. Its package takes the place of systemd-timesyncd,
 * which follows one server at a time and believes it.
 *
 * <p>A container has its host's clock and may not set it: put this on the host.
 *
 * @param servers names or addresses of NTP servers
 * @param pools names that stand for several servers each
 */
public record Chrony(List<String> servers, List<String> pools) implements Component {

  static final String TYPE = "chrony";

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]*");
  private static final String UNIT = "chrony.service";

  /** Checks the names, copies the lists, and refuses a clock that follows nothing. */
  public Chrony {
    servers = List.copyOf(servers);
    pools = List.copyOf(pools);
    servers.forEach(each -> host("NTP server", each));
    pools.forEach(each -> host("NTP pool", each));
    if (servers.isEmpty() && pools.isEmpty()) {
      throw new IllegalArgumentException("chrony has no source: name three servers, or a pool");
    }
  }

  /**
   * A clock that follows Debian's pool.
   *
   * @return the component
   */
  public static Chrony debianPool() {
    return pool("2.debian.pool.ntp.org");
  }

  /**
   * A clock that follows a pool.
   *
   * @param name such as {@code 2.debian.pool.ntp.org}; chrony takes four servers of it
   * @return the component
   */
  public static Chrony pool(String name) {
    return new Chrony(List.of(), List.of(name));
  }

  /**
   * A clock that follows servers of one's own.
   *
   * @param names names or addresses, at least three so that a wrong one is outvoted
   * @return the component
   */
  public static Chrony servers(String... names) {
    return new Chrony(List.of(names), List.of());
  }

  private static void host(String what, String name) {
    Texts.matching(what, name, HOST, "a host name or an IP address");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().texts("servers", servers).texts("pools", pools).build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder()
        .unit(UNIT, RestartPolicy.MISSING)
        .packageAccount("chrony", "_chrony")
        .states(new Clock(servers, pools, Optional.empty()))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage("chrony"));
    Step running = out.add(UnitState.running(UNIT));
    out.add(TextFile.of("/etc/chrony/chrony.conf", configuration(instance))).notifies(running);
  }

  private String configuration(Instance instance) {
    StringBuilder out = new StringBuilder();
    out.append(FileHeader.of(instance, "#", "Chrony keeps this node's clock right.")).append('\n');
    servers.forEach(each -> out.append("server ").append(each).append(" iburst\n"));
    pools.forEach(each -> out.append("pool ").append(each).append(" iburst\n"));
    return out.append("\n# Debian's places.\n")
        .append("driftfile /var/lib/chrony/chrony.drift\n")
        .append("keyfile /etc/chrony/chrony.keys\n")
        .append("logdir /var/log/chrony\n")
        .append("\n# A wrong clock is set at once after a start, and slowed or hurried later on.\n")
        .append("makestep 1 3\n")
        .append("maxupdateskew 100.0\n")
        .append("rtcsync\n")
        .toString();
  }
}
