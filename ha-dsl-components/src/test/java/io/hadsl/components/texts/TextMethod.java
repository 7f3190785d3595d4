package io.hadsl.components.texts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A public method or constructor that takes text, and how to call it with a text of one's choice.
 *
 * @param what the method
 * @param receiver whose method it is; null for constructors and static methods
 * @param arguments with which it succeeds
 */
record TextMethod(Executable what, @Nullable Object receiver, List<Object> arguments) {

  private static final Pattern TEXT =
      Pattern.compile(
          "java.lang.String(\\[\\])?|java.util.(List|Collection|Set|Optional)<java.lang.String>"
              + "|java.util.(Sorted)?Map<java.lang.String, java.lang.(String|Object)>");

  /** Texts of which one is right for nearly any method. */
  private static final List<String> GOOD =
      List.of(
          "a",
          "ab",
          "/a",
          "10.0.0.1",
          "a.service",
          "*/5 * * * *",
          "node(a)",
          "10.0.0.1/24",
          "eth0",
          "https://a.b/c",
          "a.b",
          "A",
          "debian-12",
          "hobo",
          "2030-01-01",
          "/a.gpg",
          "/etc/cron.d/a",
          "0".repeat(32),
          "0".repeat(64));

  /** The method with arguments that it takes; empty if none were found. */
  static Optional<TextMethod> of(Executable what) {
    Object receiver = null;
    if (what instanceof Method && !Modifier.isStatic(what.getModifiers())) {
      receiver = Samples.of(what.getDeclaringClass());
      if (receiver == null) {
        return Optional.empty();
      }
    }
    List<Integer> places = texts(what);
    List<Object> samples = samples(what);
    // The second word matters where there are two texts.
    List<String> seconds = places.size() > 1 ? GOOD : GOOD.subList(0, 1);
    for (String odd : GOOD) {
      for (String even : seconds) {
        List<Object> arguments = new ArrayList<>(samples);
        for (int i = 0; i < places.size(); i++) {
          Class<?> type = what.getParameterTypes()[places.get(i)];
          arguments.set(places.get(i), wrap(type, i % 2 == 0 ? odd : even));
        }
        TextMethod method = new TextMethod(what, receiver, arguments);
        try {
          method.call();
          return Optional.of(method);
        } catch (InvocationTargetException e) {
          // The next pair, perhaps.
        } catch (IllegalArgumentException | NullPointerException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** An argument for each parameter, with texts still to be put in. */
  private static List<Object> samples(Executable what) {
    List<Object> all = new ArrayList<>();
    for (Parameter parameter : what.getParameters()) {
      all.add(takesText(parameter) ? "" : Samples.of(parameter));
    }
    return all;
  }

  /** The places of its texts among its arguments. */
  List<Integer> texts() {
    return texts(what);
  }

  private static List<Integer> texts(Executable what) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < what.getParameterCount(); i++) {
      if (takesText(what.getParameters()[i])) {
        places.add(i);
      }
    }
    return places;
  }

  /** Calls it with a text at one place; returns what it gives. */
  @Nullable Object callWith(int place, String text) throws InvocationTargetException {
    List<Object> changed = new ArrayList<>(arguments);
    changed.set(
        place,
        arguments.get(place) instanceof SortedMap<?, ?> map
            ? new TreeMap<>(Map.of(map.firstKey(), text))
            : wrap(what.getParameterTypes()[place], text));
    return new TextMethod(what, receiver, changed).call();
  }

  /** The text that a record keeps at a place. */
  static String kept(Record made, int place) {
    try {
      Object value = made.getClass().getRecordComponents()[place].getAccessor().invoke(made);
      if (value instanceof Map<?, ?> map) {
        value = map.values();
      } else if (value instanceof Optional<?> optional) {
        value = optional.stream().toList();
      }
      return value instanceof Collection<?> all
          ? all.stream().map(String::valueOf).collect(Collectors.joining())
          : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(made.getClass().getName(), e);
    }
  }

  /** What it gives for its arguments. */
  @Nullable Object result() {
    try {
      return call();
    } catch (InvocationTargetException e) {
      throw new AssertionError(name(what) + " succeeded a moment ago", e);
    }
  }

  private @Nullable Object call() throws InvocationTargetException {
    try {
      return what instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments.toArray())
          : ((Method) what).invoke(receiver, arguments.toArray());
    } catch (IllegalAccessException | InstantiationException e) {
      throw new LinkageError(name(what), e);
    }
  }

  static boolean takesText(Executable what) {
    return Arrays.stream(what.getParameters()).anyMatch(TextMethod::takesText);
  }

  private static boolean takesText(Parameter parameter) {
    return TEXT.matcher(parameter.getParameterizedType().getTypeName()).matches();
  }

  /** A text as an argument of a type. */
  private static Object wrap(Class<?> type, String text) {
    if (type == String[].class) {
      return new String[] {text};
    }
    if (type == List.class || type == Collection.class) {
      return List.of(text);
    }
    if (type == Optional.class) {
      return Optional.of(text);
    }
    return type == Map.class || type == SortedMap.class
        ? new TreeMap<>(Map.of(text.matches("[a-z.]+") ? text : "A", text))
        : text;
  }

  /** Its name without the house's, such as {@code core.value.Endpoint.of(String, int)}. */
  static String name(Executable what) {
    String types =
        Arrays.stream(what.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    String name = what instanceof Constructor<?> ? "new" : what.getName();
    return what.getDeclaringClass().getName().replace("io.hadsl.", "") + "." + name + types;
  }
}
