package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a node's clock right, and how it is shown.
 *
 * @param servers names or addresses of NTP servers
 * @param pools names that stand for several servers each
 * @param timeZone such as {@code Europe/Paris}; empty if it is not known
 */
public record Clock(List<String> servers, List<String> pools, Optional<String> timeZone)
    implements StatedFact {

  static final String TYPE = "clock";

  /** How many servers chrony takes from one pool (chrony.conf(5), {@code maxsources}). */
  private static final int OF_ONE_POOL = 4;

  /** Checks the names and copies the lists. */
  public Clock {
    servers = List.copyOf(servers);
    pools = List.copyOf(pools);
    servers.forEach(each -> Texts.line("NTP server", each));
    pools.forEach(each -> Texts.line("NTP pool", each));
    timeZone.ifPresent(each -> Texts.line("time zone", each));
  }

  /**
   * The number of servers that the clock is compared with.
   *
   * @return 0 if nothing keeps it right
   */
  public int sources() {
    return servers.size() + OF_ONE_POOL * pools.size();
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    Settings.Builder settings = Settings.builder().texts("servers", servers).texts("pools", pools);
    timeZone.ifPresent(zone -> settings.text("time-zone", zone));
    return settings.build();
  }

  static Clock read(Settings settings) {
    return new Clock(
        settings.texts("servers"), settings.texts("pools"), settings.optionalText("time-zone"));
  }
}
