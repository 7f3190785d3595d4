package io.hadsl.puppet.profile;

import io.hadsl.core.resource.ResourceId;
import io.hadsl.puppet.merge.MergedResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Readable names for the parameters of a class: {@code wcs_cron_ensure} for the attribute {@code
 * ensure} of a file whose path ends with {@code wcs-cron}, with as many folders as it takes to tell
 * it from others.
 */
final class Names {

  private static final int LONGEST = 60;

  /** Names that Puppet keeps for itself: built-in variables and metaparameters. */
  private static final Set<String> RESERVED =
      Set.of(
          "title",
          "name",
          "trusted",
          "facts",
          "server_facts",
          "environment",
          "module_name",
          "caller_module_name",
          "alias",
          "audit",
          "before",
          "consume",
          "export",
          "loglevel",
          "noop",
          "notify",
          "require",
          "schedule",
          "stage",
          "subscribe",
          "tag",
          "settings",
          "string",
          "packages");

  private final Map<String, Integer> pathEndings = new HashMap<>();
  private final Set<String> taken = new HashSet<>(RESERVED);

  Names(List<MergedResource> resources) {
    Set<ResourceId> seen = new HashSet<>();
    for (MergedResource resource : resources) {
      ResourceId id = resource.id();
      if (id.type().equals("file") && seen.add(id)) {
        String path = id.name();
        for (int slash = path.lastIndexOf('/');
            slash >= 0;
            slash = path.lastIndexOf('/', slash - 1)) {
          pathEndings.merge(snake(path.substring(slash)), 1, Integer::sum);
          if (slash == 0) {
            break;
          }
        }
      }
    }
  }

  /** The name of a resource, as the beginning of names of its parameters. */
  String of(ResourceId id) {
    String name = id.name();
    if (!id.type().equals("file")) {
      return snake(name);
    }
    int slash = name.lastIndexOf('/');
    while (slash > 0 && pathEndings.getOrDefault(snake(name.substring(slash)), 0) > 1) {
      slash = name.lastIndexOf('/', slash - 1);
    }
    return snake(name.substring(slash));
  }

  /** Takes a name that nothing else in the class has. */
  String unique(String wanted) {
    String base = snake(wanted);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** Lower-case words joined by underscores, beginning with a letter. */
  static String snake(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length() && out.length() < LONGEST; i++) {
      char c = lower.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '_') {
        out.append('_');
      }
    }
    if (out.length() > 0 && out.charAt(out.length() - 1) == '_') {
      out.setLength(out.length() - 1);
    }
    if (out.length() == 0 || !Character.isLetter(out.charAt(0))) {
      out.insert(0, "the_");
    }
    return out.toString();
  }
}
