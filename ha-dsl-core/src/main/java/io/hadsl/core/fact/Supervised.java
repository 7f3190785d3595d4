package io.hadsl.core.fact;

import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.regex.Pattern;

/**
 * The program has no unit of its own: supervisord starts it, and systemd knows only {@code
 * supervisor.service} (Debian's package supervisor).
 *
 * @param program the name of the program in supervisor's configuration
 */
public record Supervised(String program) implements StatedFact {

  /** The only unit that systemd sees of all supervised programs. */
  public static final UnitName UNIT = UnitName.of("supervisor.service");

  static final String TYPE = "supervised";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  /** Checks the name. */
  public Supervised {
    Texts.matching("supervised program", program, NAME, "letters, digits, _ . and -");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("program", program).build();
  }

  static Supervised read(Settings settings) {
    return new Supervised(settings.text("program"));
  }
}
