package io.hadsl.components.keepalived;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;

/** Reads {@link Keepalived} from settings. */
public final class KeepalivedType implements ComponentType {

  /** For {@link java.util.ServiceLoader}. */
  public KeepalivedType() {}

  @Override
  public String id() {
    return Keepalived.TYPE;
  }

  @Override
  public Component read(Settings settings) {
    Keepalived holder =
        Keepalived.holding(settings.text("address"))
            .routerId(settings.number("router-id"))
            .everySeconds(settings.number("interval"))
            .onInterface(settings.text("interface"));
    List<String> priorities = settings.texts("priorities");
    if (!priorities.isEmpty()) {
      holder = holder.priorities(priorities.stream().mapToInt(KeepalivedType::number).toArray());
    }
    for (String track : settings.texts("processes")) {
      holder = holder.tracking(what(track), weight(track));
    }
    for (String track : settings.texts("scripts")) {
      holder = holder.checking(what(track), weight(track));
    }
    String preemption = settings.text("preemption");
    return switch (preemption) {
      case "takes-back" -> holder;
      case "leaves" -> holder.leavingTheAddress();
      default ->
          throw new IllegalArgumentException(
              "setting \"preemption\" is \"" + preemption + "\": use takes-back or leaves");
    };
  }

  /** A track is written {@code WEIGHT WHAT}. */
  private static String what(String track) {
    return track.substring(track.indexOf(' ') + 1);
  }

  private static int weight(String track) {
    int space = track.indexOf(' ');
    return number(space < 0 ? "" : track.substring(0, space));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\""
              + Texts.visible(text)
              + "\" is no number: write a priority, or WEIGHT and what it tracks",
          e);
    }
  }
}
