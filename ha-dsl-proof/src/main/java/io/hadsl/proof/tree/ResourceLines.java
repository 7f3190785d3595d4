package io.hadsl.proof.tree;

import io.hadsl.core.output.Origin;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.proof.report.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the resource that a line of a manifest or of {@code apply.sh} belongs to: the nearest one
 * that begins there or above. So a complaint leads to the line of code that asked for just that.
 */
final class ResourceLines {

  /** The first line of a resource: its type, a brace, its title. */
  private static final Pattern PUPPET =
      Pattern.compile("\\s*(file|package|user|group|service|exec) \\{ '([^']*)':.*");

  /** The first line of a step: what it is, then what it is about. */
  private static final Pattern SHELL =
      Pattern.compile(
          "  (text_file|unit_file|directory|symlink|absent_path|unit_state|guarded_command)"
              + " ('[^']*'|\\S+).*");

  private ResourceLines() {}

  /** The place with the line of code that asked for its resource, where that is known. */
  static Place resolve(Place place, EmittedFile file, SourceLines lines) throws IOException {
    boolean puppet = place.file().endsWith(".pp");
    if (place.line() == 0 || lines == SourceLines.NONE) {
      return place;
    }
    if (!puppet && !place.file().endsWith("/apply.sh")) {
      return place;
    }
    List<String> text = file.text().lines().toList();
    for (int i = Math.min(place.line(), text.size()) - 1; i >= 0; i--) {
      Matcher matcher = (puppet ? PUPPET : SHELL).matcher(text.get(i));
      if (matcher.matches()) {
        ResourceId id = new ResourceId(type(matcher.group(1)), matcher.group(2).replace("'", ""));
        Optional<Origin> origin = lines.of(id);
        return origin.map(place::from).orElse(place);
      }
    }
    return place;
  }

  /** What the plan calls it. */
  static String type(String word) {
    return switch (word) {
      case "service", "unit_state" -> "unit";
      case "exec", "guarded_command" -> "command";
      case "package", "user", "group" -> word;
      default -> "file";
    };
  }
}
