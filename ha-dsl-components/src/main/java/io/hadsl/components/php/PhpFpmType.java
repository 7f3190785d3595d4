package io.hadsl.components.php;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;

/** Reads {@link PhpFpm} from settings. */
public final class PhpFpmType implements ComponentType {

  /** For the service loader. */
  public PhpFpmType() {}

  @Override
  public String id() {
    return PhpFpm.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    PhpFpm php =
        PhpFpm.pool(settings.number("workers"), settings.text("web-server"))
            .extensions(settings.texts("extensions").toArray(String[]::new));
    for (String line : settings.texts("directives")) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "setting \"directives\" holds \"" + line + "\": write NAME=VALUE");
      }
      php = php.set(line.substring(0, equals), line.substring(equals + 1));
    }
    return php;
  }
}
