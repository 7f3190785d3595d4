package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The options with which an NFS server exports what a mount shows to the nodes of the mount
 * (exports(5)). Those who run the server know; no client can ask.
 *
 * @param options each as exports(5) has it, such as {@code sync} or {@code fsid=1}
 */
public record NfsExport(List<String> options) implements StatedFact {

  static final String TYPE = "nfs-export";

  private static final Pattern OPTION = Pattern.compile("[a-z0-9_]+(=[^,\\s()]+)?");

  /** Checks the options and copies the list. */
  public NfsExport {
    options = List.copyOf(options);
    for (String each : options) {
      Texts.line("export option", each);
      Texts.matching("export option", each, OPTION, "one option, such as \"no_root_squash\"");
    }
  }

  /**
   * The options of an export.
   *
   * @param options each as exports(5) has it
   * @return the fact
   */
  public static NfsExport with(String... options) {
    return new NfsExport(List.of(options));
  }

  /**
   * Whether root on a client is nobody on the server, which is the default.
   *
   * @return true unless {@code no_root_squash} is set, and with {@code all_squash}
   */
  public boolean squashesRoot() {
    return options.contains("all_squash") || !options.contains("no_root_squash");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().texts("options", options).build();
  }

  static NfsExport read(Settings settings) {
    return new NfsExport(settings.texts("options"));
  }
}
