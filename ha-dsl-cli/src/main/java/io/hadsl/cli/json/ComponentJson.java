package io.hadsl.cli.json;

import io.hadsl.cli.json.JsonValue.Items;
import io.hadsl.cli.json.JsonValue.Text;
import io.hadsl.cli.json.JsonValue.Whole;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.model.Settings;
import io.hadsl.core.value.Nearest;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Components, by their type and settings. */
final class ComponentJson {

  private final Map<String, ComponentType> types = new TreeMap<>();

  /** Knows the component types that a class loader finds as services. */
  ComponentJson(ClassLoader classes) {
    for (ComponentType type : ServiceLoader.load(ComponentType.class, classes)) {
      types.putIfAbsent(type.id(), type);
    }
  }

  static void write(JsonOut json, Component component) {
    json.text("component", component.type());
    Map<String, Object> settings = component.settings().values();
    if (!settings.isEmpty()) {
      json.object("settings", () -> settings.forEach((key, value) -> setting(json, key, value)));
    }
  }

  Component read(ObjectReader service) {
    String id = service.text("component");
    ComponentType type = types.get(id);
    if (type == null) {
      throw service.problem(
          "component",
          "component \""
              + id
              + "\" is unknown: "
              + Nearest.hint(id, types.keySet())
              + " A component of your own comes from --classpath, as a service of "
              + ComponentType.class.getName());
    }
    Settings settings =
        service.optionalObject("settings").map(ComponentJson::settings).orElse(Settings.NONE);
    try {
      return type.read(settings);
    } catch (IllegalArgumentException e) {
      String where = service.find("settings") == null ? "component" : "settings";
      throw service.problem(where, String.valueOf(e.getMessage()));
    }
  }

  private static void setting(JsonOut json, String key, Object value) {
    if (value instanceof Long number) {
      json.number(key, number);
    } else if (value instanceof List<?> list) {
      json.texts(key, list.stream().map(String.class::cast).toList());
    } else {
      json.text(key, (String) value);
    }
  }

  private static Settings settings(ObjectReader in) {
    Settings.Builder settings = Settings.builder();
    for (Map.Entry<String, JsonValue> each : in.all().values().entrySet()) {
      String key = each.getKey();
      JsonValue value = each.getValue();
      if (value instanceof Text text) {
        settings.text(key, text.value());
      } else if (value instanceof Whole number) {
        settings.number(key, number.value());
      } else if (value instanceof Items) {
        settings.texts(key, in.texts(key, text -> text));
      } else {
        throw ObjectReader.expected(value, in.at(key), "a text, a whole number or a list of texts");
      }
    }
    return settings.build();
  }
}
