package io.hadsl.export.json;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Settings;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Components, by their type and settings. */
final class ComponentJson {

  private final Map<String, ComponentType> types = new TreeMap<>();

  /** Knows the component types that a class loader finds as services. */
  ComponentJson(ClassLoader classes) {
    for (ComponentType type : ServiceLoader.load(ComponentType.class, classes)) {
      String id =
          ExtensionException.given(type.id(), type, "id()", "what its components' type() gives");
      types.putIfAbsent(id, type);
    }
  }

  static void write(JsonOut json, Component component) {
    json.text("component", component.type());
    SettingsJson.write(
        json,
        ExtensionException.given(
            component.settings(), component, "settings()", "Settings.NONE where it has none"));
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
              + " (one of your own comes from --classpath, as a service of "
              + ComponentType.class.getName()
              + ")");
    }
    Settings settings = SettingsJson.read(service);
    try {
      return ExtensionException.given(
          type.read(settings), type, "read(...)", "the component of these settings");
    } catch (ExtensionException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      String where = service.find("settings") == null ? "component" : "settings";
      throw service.problem(where, String.valueOf(e.getMessage()));
    }
  }
}
