package io.hadsl.export.json;

import io.hadsl.core.value.Settings;
import io.hadsl.export.json.JsonValue.Items;
import io.hadsl.export.json.JsonValue.Text;
import io.hadsl.export.json.JsonValue.Whole;
import java.util.List;
import java.util.Map;

/** Settings: texts, whole numbers and lists of texts by their keys. */
final class SettingsJson {

  private SettingsJson() {}

  static void write(JsonOut json, Settings settings) {
    Map<String, Object> values = settings.values();
    if (!values.isEmpty()) {
      json.object("settings", () -> values.forEach((key, value) -> setting(json, key, value)));
    }
  }

  static Settings read(ObjectReader in) {
    return in.optionalObject("settings").map(SettingsJson::settings).orElse(Settings.NONE);
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
