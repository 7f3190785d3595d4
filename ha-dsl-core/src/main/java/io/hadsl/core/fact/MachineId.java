package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.regex.Pattern;

/**
 * The identity of a node's installation. Daemons derive names from it, so clones of one machine
 * must not keep it (machine-id(5)).
 *
 * @param value 32 hexadecimal digits in lower case, as {@code /etc/machine-id} holds them
 */
public record MachineId(String value) implements StatedFact {

  static final String TYPE = "machine-id";

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

  /** Checks the form. */
  public MachineId {
    Texts.matching("machine id", value, DIGITS, "32 hexadecimal digits in lower case");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("value", value).build();
  }

  static MachineId read(Settings settings) {
    return new MachineId(settings.text("value"));
  }
}
