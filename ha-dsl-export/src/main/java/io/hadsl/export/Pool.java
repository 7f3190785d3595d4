package io.hadsl.export;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be given to the methods that make a record: all that it holds, at any depth. */
final class Pool {

  private static final int DEEPEST = 4;
  private static final int MOST_ITEMS = 16;

  private final Set<Object> values = new LinkedHashSet<>();
  private final List<List<?>> lists = new ArrayList<>();

  Pool(Record target) {
    components(target).forEach(each -> add(each, 0));
  }

  /** The values of a record's components, in order. */
  static List<Object> components(Record value) {
    List<Object> all = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        all.add(component.getAccessor().invoke(value));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new UnwritableException(value.getClass(), "its components cannot be read", e);
      }
    }
    return all;
  }

  /** The one text from which a value's class makes an equal value, if it has such a method. */
  static Optional<String> textOf(Object value) {
    return factory(value.getClass()).filter(of -> makes(of, value)).map(of -> value.toString());
  }

  private static boolean makes(Method factory, Object value) {
    try {
      return value.equals(factory.invoke(null, value.toString()));
    } catch (IllegalAccessException | InvocationTargetException refused) {
      return false;
    }
  }

  /** The public method {@code of(String)} of a class that is written by it. */
  private static Optional<Method> factory(Class<?> type) {
    try {
      Method of = type.getMethod("of", String.class);
      return Modifier.isStatic(of.getModifiers()) && of.getReturnType() == type
          ? Optional.of(of)
          : Optional.empty();
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    }
  }

  private void add(Object value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> add(inner, depth));
      return;
    }
    if (!values.add(value)) {
      return;
    }
    if (value instanceof Collection<?> items) {
      List<?> list = List.copyOf(items);
      lists.add(list);
      list.stream().limit(MOST_ITEMS).forEach(item -> add(item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      map.entrySet().stream()
          .limit(MOST_ITEMS)
          .forEach(
              entry -> {
                add(entry.getKey(), depth + 1);
                add(entry.getValue(), depth + 1);
              });
    } else {
      textOf(value).ifPresent(text -> add(text, depth + 1));
      if (value instanceof Record inner) {
        components(inner).forEach(each -> add(each, depth + 1));
      }
    }
  }

  /** What could be given for a parameter. */
  List<Object> candidates(Class<?> parameter) {
    Class<?> wanted = boxed(parameter);
    List<Object> found = new ArrayList<>();
    if (wanted.isArray()) {
      for (List<?> list : lists) {
        array(wanted.getComponentType(), list).ifPresent(found::add);
        if (list.size() > 0) {
          array(wanted.getComponentType(), list.subList(1, list.size())).ifPresent(found::add);
        }
      }
      if (found.isEmpty()) {
        found.add(Array.newInstance(wanted.getComponentType(), 0));
      }
      return found;
    }
    for (Object value : values) {
      if (wanted.isInstance(value)) {
        found.add(value);
      } else if (wanted == Long.class && value instanceof Integer number) {
        found.add(number.longValue());
      } else if (wanted == Integer.class
          && value instanceof Long number
          && number == number.intValue()) {
        found.add(number.intValue());
      }
    }
    return found;
  }

  private static Optional<Object> array(Class<?> type, List<?> items) {
    Object array = Array.newInstance(type, items.size());
    for (int i = 0; i < items.size(); i++) {
      Object item = items.get(i);
      if (type == String.class && !(item instanceof String)) {
        item = text(item);
      }
      if (!boxed(type).isInstance(item)) {
        return Optional.empty();
      }
      Array.set(array, i, item);
    }
    return Optional.of(array);
  }

  private static Object text(Object item) {
    if (item instanceof Record inner) {
      List<Object> components = components(inner);
      if (components.size() == 1 && components.get(0) instanceof String only) {
        return only;
      }
    }
    return textOf(item).map(Object.class::cast).orElse(item);
  }

  private static Class<?> boxed(Class<?> type) {
    if (type == int.class) {
      return Integer.class;
    } else if (type == long.class) {
      return Long.class;
    } else if (type == boolean.class) {
      return Boolean.class;
    }
    return type;
  }
}
