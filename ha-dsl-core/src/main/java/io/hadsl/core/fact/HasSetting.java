package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * A setting of a server that its clients depend on.
 *
 * @param setting its name with that of the product, such as {@code mariadb.transaction-isolation}
 * @param value what it is
 */
public record HasSetting(String setting, String value) implements StatedFact {

  static final String TYPE = "has-setting";

  /** Refuses line breaks. */
  public HasSetting {
    Texts.line("setting", setting);
    Texts.line("value of " + setting, value);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("setting", setting).text("value", value).build();
  }

  static HasSetting read(Settings settings) {
    return new HasSetting(settings.text("setting"), settings.text("value"));
  }
}
