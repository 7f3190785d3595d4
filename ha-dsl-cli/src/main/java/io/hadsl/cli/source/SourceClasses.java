package io.hadsl.cli.source;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.model.TopologySource;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link TopologySource} out of a person's class. */
final class SourceClasses {

  private static final String HOW =
      "write a class with a constructor without arguments that implements"
          + " io.hadsl.core.model.TopologySource";

  private SourceClasses() {}

  /** The one class among several that writes a topology. */
  static TopologySource only(List<String> names, ClassLoader loader, String file) {
    List<Class<?>> found = new ArrayList<>();
    for (String name : names) {
      Class<?> each = load(name, loader);
      if (TopologySource.class.isAssignableFrom(each) && isNamed(each)) {
        found.add(each);
      }
    }
    if (found.isEmpty()) {
      throw Failure.usage(file + " holds no topology: " + HOW);
    }
    if (found.size() == 1) {
      return make(found.get(0));
    }
    String expected = file.substring(0, file.length() - ".java".length());
    for (Class<?> each : found) {
      if (each.getSimpleName().equals(expected)) {
        return make(each);
      }
    }
    throw Failure.usage(
        file
            + " holds several topologies ("
            + String.join(", ", found.stream().map(Class::getName).toList())
            + "): name one of them "
            + expected
            + ", or put each in a file of its own");
  }

  /** The class of a name, as a source. */
  static TopologySource named(String name, ClassLoader loader) {
    Class<?> type = load(name, loader);
    if (!TopologySource.class.isAssignableFrom(type)) {
      throw Failure.usage("class " + name + " writes no topology: " + HOW);
    }
    return make(type);
  }

  /** Those of some classes that write topologies. */
  static List<String> among(List<String> names, ClassLoader loader) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (isSource(name, loader)) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean isSource(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      return TopologySource.class.isAssignableFrom(type) && isNamed(type);
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // what it needs is not there, so nothing can be made of it
    }
  }

  private static boolean isNamed(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass();
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw Failure.usage("there is no class " + name + " on the class path");
    } catch (LinkageError e) {
      throw Failure.usage("class " + name + " cannot be loaded: " + e.getMessage());
    }
  }

  private static TopologySource make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (TopologySource) constructor.newInstance();
    } catch (NoSuchMethodException e) {
      throw Failure.usage("class " + type.getName() + " has no constructor without arguments");
    } catch (InstantiationException | IllegalAccessException e) {
      throw Failure.usage("class " + type.getName() + " cannot be made: " + HOW);
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      throw new UserCodeException(e.getCause() == null ? e : e.getCause());
    } catch (LinkageError e) {
      throw Failure.usage("class " + type.getName() + " cannot be loaded: " + e);
    }
  }
}
