package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.regex.Pattern;

/**
 * NFSv4 passes names instead of numbers here, in this domain ({@code Domain=} of idmapd.conf(5)).
 * Stated of clients and of the external that serves.
 *
 * @param domain such as {@code example.org}
 */
public record IdmapDomain(String domain) implements StatedFact {

  static final String TYPE = "idmap-domain";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

  /** Checks the form. */
  public IdmapDomain {
    Texts.matching("idmap domain", domain, NAME, "a domain's name, such as \"example.org\"");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("domain", domain).build();
  }

  static IdmapDomain read(Settings settings) {
    return new IdmapDomain(settings.text("domain"));
  }
}
