package io.hadsl.components.texts;

import io.hadsl.components.chrony.Chrony;
import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.Content;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value of any type of the library: one of a few made by hand, or made by its own factories. */
final class Samples {

  private static final int DEEPEST = 4;
  private static final List<Object> MADE = new ArrayList<>();
  private static int depth;

  static {
    MADE.addAll(
        List.of(
            5,
            5L,
            true,
            Object.class,
            new ByteArrayInputStream(new byte[0]),
            DeclaredAt.NOWHERE,
            ElementId.of("node", "a"),
            AbsolutePath.of("/a"),
            CronSchedule.everyMinutes(5),
            Content.text("a"),
            Hardware.of(1, DataSize.gib(1), DataSize.gib(1)),
            UserRequests.Request.post("/a", "text/plain", UserRequests.NOTE),
            Chrony.pool("a.b")));
    Topology topology = Topology.named("a", Samples::declare);
    MADE.add(topology);
    MADE.addAll(topology.elements());
    MADE.add(
        new Instance(
            topology, topology.all(Service.class).get(0), topology.all(Node.class).get(0)));
  }

  private Samples() {}

  /** Keeps every builder that a declaration meets. */
  private static void declare(TopologyBuilder t) {
    MADE.add(t);
    Node node =
        t.node(
            "a",
            "10.0.0.1",
            OsRelease.DEBIAN_12,
            builder -> {
              MADE.add(builder);
              return builder;
            });
    External nfs = t.external("nfs", Endpoint.of("nfs", 2049));
    var source = t.sharedMount("/a");
    MADE.add(source);
    var mount = source.nfs4(nfs, "/x");
    MADE.add(mount);
    mount.on(node);
    var user = t.systemUser("a").uid(2000);
    MADE.add(user);
    user.on(node);
    Component component = Chrony.pool("a.b");
    Service service =
        t.service(
            "a",
            component,
            on -> {
              var builder = on.on(node).single();
              MADE.add(builder);
              return builder;
            });
    MADE.add((Function<ServiceBuilder.OnStage, ServiceBuilder>) on -> on.on(node).single());
    MADE.add((Consumer<TopologyBuilder>) other -> {});
    MADE.add(t.acknowledge("a", service, "a"));
    MADE.add(CronSpec.packaged("/etc/cron.d/a"));
  }

  /** A value for a parameter. */
  static @Nullable Object of(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (Collection.class.isAssignableFrom(type)) {
      Type[] item = ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments();
      return item[0] == ElementId.class
          ? List.of(ElementId.of("node", "a"))
          : item[0] == Integer.class ? List.of(5) : List.of();
    }
    return of(type);
  }

  /** A value of a type; null if none could be made. */
  static @Nullable Object of(Class<?> type) {
    if (type == UnaryOperator.class) {
      return UnaryOperator.identity();
    }
    for (Object made : MADE) {
      if (boxed(type).isInstance(made) && type != Object.class) {
        return made;
      }
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type.isAssignableFrom(TreeMap.class)) {
      return new TreeMap<>();
    }
    if (type.isArray()) {
      return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (depth >= DEEPEST) {
      return null;
    }
    depth++;
    try {
      return built(type);
    } finally {
      depth--;
    }
  }

  private static @Nullable Object built(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        Object made = of(kind);
        if (made != null) {
          return made;
        }
      }
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      Optional<TextMethod> found = TextMethod.of(constructor);
      if (found.isPresent()) {
        return found.get().result();
      }
    }
    return factory(type, type).or(() -> factory(type.getEnclosingClass(), type)).orElse(null);
  }

  /** What a static method of a class makes of a type. */
  private static Optional<Object> factory(@Nullable Class<?> of, Class<?> type) {
    if (of == null) {
      return Optional.empty();
    }
    for (Method method : of.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getModifiers())
          && type == method.getReturnType()
          && !method.getName().equals("valueOf")) {
        Optional<TextMethod> found = TextMethod.of(method);
        if (found.isPresent()) {
          return Optional.ofNullable(found.get().result());
        }
      }
    }
    return Optional.empty();
  }

  private static Class<?> boxed(Class<?> type) {
    return type == int.class
        ? Integer.class
        : type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
  }
}
