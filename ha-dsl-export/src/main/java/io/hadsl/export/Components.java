package io.hadsl.export;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentType;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.Settings;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Components as Java. One that is no public record is read back from its settings, as JSON is, if
 * its type may be named.
 */
final class Components {

  private final Values values;
  private final ClassLoader classes;
  private final Map<String, ComponentType> types = new TreeMap<>();

  Components(Values values, ClassLoader classes) {
    this.values = values;
    this.classes = classes;
  }

  /** The code that makes a service's component. */
  Code of(Service service) {
    try {
      return values.of(service.component());
    } catch (UnwritableException hidden) {
      return read(service.component(), hidden);
    }
  }

  private Code read(Component component, UnwritableException hidden) {
    if (types.isEmpty()) {
      ServiceLoader.load(ComponentType.class, classes)
          .forEach(type -> types.putIfAbsent(type.id(), type));
    }
    ComponentType type = types.get(component.type());
    if (type == null || !type.read(component.settings()).equals(component)) {
      throw hidden;
    }
    return values.maker(type.getClass()).call("read", settings(component.settings()));
  }

  private Code settings(Settings settings) {
    Code code = Code.on(Settings.class, "builder");
    for (Map.Entry<String, Object> each : settings.values().entrySet()) {
      Code key = Literals.of(each.getKey());
      Object value = each.getValue();
      String call = value instanceof Long ? "number" : value instanceof List<?> ? "texts" : "text";
      code = code.call(call, key, values.of(value));
    }
    return code.call("build");
  }
}
