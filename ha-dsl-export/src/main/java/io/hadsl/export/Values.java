package io.hadsl.export;

import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.FileMode;
import io.hadsl.export.Code.ClassRef;
import io.hadsl.export.Code.Constant;
import io.hadsl.export.Code.Text;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Values as the Java that makes them. Records, and so components and facts of anyone's own, are
 * written by the calls that their class offers, else by their constructor.
 */
final class Values {

  private final Function<ElementId, Code> ids;

  /** Equal values are written alike, unless an id is in them: handles come as declarations do. */
  private final Map<Record, Code> known = new HashMap<>();

  private int idsTold;

  /** Writes values; ids of elements are written as told. */
  Values(Function<ElementId, Code> ids) {
    this.ids = ids;
  }

  /** The Java that makes an equal value. */
  Code of(Object value) {
    if (value instanceof String text) {
      return Literals.of(text);
    } else if (value instanceof Integer || value instanceof Boolean) {
      return new Text(value.toString());
    } else if (value instanceof Long number) {
      return new Text(number + "L");
    } else if (value instanceof Enum<?> constant) {
      return new Constant(type(constant.getDeclaringClass()), constant.name());
    } else if (value instanceof ElementId id) {
      idsTold++;
      return ids.apply(id);
    } else if (value instanceof DeclaredAt) {
      return new Constant(new ClassRef(DeclaredAt.class), "NOWHERE");
    } else if (value instanceof Optional<?> optional) {
      return optional
          .map(inner -> Code.on(Optional.class, "of", of(inner)))
          .orElseGet(() -> Code.on(Optional.class, "empty"));
    } else if (value instanceof Collection<?> items) {
      Class<?> kind = value instanceof Set ? Set.class : List.class;
      return Code.on(kind, "of", items.stream().map(this::of).toArray(Code[]::new));
    } else if (value instanceof Map<?, ?> map) {
      return map(map);
    } else if (value instanceof Duration duration) {
      return Durations.of(duration);
    } else if (value instanceof LocalDate day) {
      return Code.on(LocalDate.class, "parse", Literals.of(day.toString()));
    } else if (value instanceof DataSize size) {
      return size(size);
    } else if (value instanceof FileMode mode) {
      return Code.on(FileMode.class, "of", octal(mode));
    } else if (value instanceof Ownership ownership) {
      return ownership(ownership);
    } else if (value instanceof Content content) {
      return content(content);
    } else if (value instanceof Record shape) {
      return shape(shape);
    }
    return byText(value)
        .orElseThrow(
            () ->
                new UnwritableException(
                    value.getClass(),
                    "it is no record, and has no of(String) that makes an equal value"));
  }

  /** A class's constructor without arguments. */
  Code maker(Class<?> type) {
    try {
      return new Code.New(type(type.getConstructor().getDeclaringClass()), List.of());
    } catch (NoSuchMethodException e) {
      throw new UnwritableException(type, "it has no public constructor without arguments", e);
    }
  }

  /** A record by its constructor, because the calls of its class cannot say it here. */
  Code plain(Record value) {
    return plain(value, this::of);
  }

  /** A record by its constructor, whose arguments are written as told. */
  Code plain(Record value, Function<Object, Code> argument) {
    return new Code.New(
        type(value.getClass()), Pool.components(value).stream().map(argument).toList());
  }

  private Code map(Map<?, ?> map) {
    List<Code> entries = new ArrayList<>();
    map.forEach((key, value) -> entries.add(Code.on(Map.class, "entry", of(key), of(value))));
    Code.Call unordered = new Code.Call(new ClassRef(Map.class), "ofEntries", entries);
    return map instanceof SortedMap
        ? new Code.New(new ClassRef(TreeMap.class), List.of(unordered))
        : unordered;
  }

  private static Code size(DataSize size) {
    long mib = size.mebibytes();
    boolean whole = mib % 1024 == 0;
    long count = whole ? mib / 1024 : mib;
    return Code.on(
        DataSize.class,
        whole ? "gib" : "mib",
        new Text(count + (count > Integer.MAX_VALUE ? "L" : "")));
  }

  private static Code octal(FileMode mode) {
    return new Text("0" + Integer.toOctalString(mode.bits()));
  }

  private static Code ownership(Ownership ownership) {
    Optional<Code> constant = constant(ownership);
    if (constant.isPresent()) {
      return constant.get();
    }
    String user = ownership.user().value();
    String group = ownership.group().value();
    return user.equals("root") && group.equals("root")
        ? Code.on(Ownership.class, "root", octal(ownership.mode()))
        : Code.on(
            Ownership.class, "of", Literals.of(user), Literals.of(group), octal(ownership.mode()));
  }

  private Code content(Content content) {
    if (content.segments().size() == 1
        && content.segments().get(0) instanceof Content.Literal literal) {
      return Code.on(Content.class, "text", Literals.of(literal.text()));
    }
    Content.Builder same = Content.builder();
    Code code = Code.on(Content.class, "builder");
    for (Content.Segment segment : content.segments()) {
      if (segment instanceof Content.Literal literal) {
        same.text(literal.text());
        code = code.call("text", Literals.of(literal.text()));
      } else if (segment instanceof Content.Secret secret) {
        same.secret(secret.secret(), secret.escaping());
        code = code.call("secret", of(secret.secret()), of(secret.escaping()));
      }
    }
    // The builder joins what stands beside each other, and has no empty texts.
    return same.build().equals(content) ? code.call("build") : constructor(content);
  }

  private Code shape(Record value) {
    Code before = known.get(value);
    if (before != null) {
      return before;
    }
    int told = idsTold;
    type(value.getClass());
    Code code =
        constant(value)
            .or(() -> byText(value))
            .or(() -> ChainSearch.of(value).map(this::chain))
            .orElseGet(() -> constructor(value));
    if (told == idsTold) {
      known.put(value, code);
    }
    return code;
  }

  private Code chain(Chain chain) {
    Code code = null;
    for (Chain.Step step : chain.steps()) {
      Method method = step.method();
      Code target = code == null ? type(method.getDeclaringClass()) : code;
      code = target.call(method.getName(), arguments(step.arguments(), method.isVarArgs()));
    }
    if (code == null) {
      throw new IllegalStateException("a chain has at least one call");
    }
    return code;
  }

  private List<Code> arguments(List<Object> arguments, boolean varArgs) {
    List<Code> codes = new ArrayList<>();
    for (Object argument : arguments) {
      if (varArgs && argument.getClass().isArray()) {
        for (int i = 0; i < Array.getLength(argument); i++) {
          codes.add(of(Array.get(argument, i)));
        }
      } else {
        codes.add(of(argument));
      }
    }
    return codes;
  }

  /** The canonical constructor, tried first: a class may change what it is given. */
  private Code constructor(Record value) {
    List<Object> components = Pool.components(value);
    Class<?>[] types =
        Arrays.stream(value.getClass().getRecordComponents())
            .map(component -> component.getType())
            .toArray(Class<?>[]::new);
    try {
      Object same = value.getClass().getConstructor(types).newInstance(components.toArray());
      if (!same.equals(value)) {
        throw new UnwritableException(value.getClass(), "its constructor makes another value");
      }
    } catch (ReflectiveOperationException e) {
      throw new UnwritableException(value.getClass(), "its constructor cannot be called", e);
    }
    return new Code.New(type(value.getClass()), components.stream().map(this::of).toList());
  }

  private static Optional<Code> byText(Object value) {
    return Pool.textOf(value).map(text -> Code.on(value.getClass(), "of", Literals.of(text)));
  }

  /** A public constant of the value's own class. */
  private static Optional<Code> constant(Object value) {
    Class<?> type = value.getClass();
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (Modifier.isStatic(modifiers) && Modifier.isPublic(modifiers) && field.getType() == type) {
        try {
          if (value.equals(field.get(null))) {
            return Optional.of(new Constant(type(type), field.getName()));
          }
        } catch (IllegalAccessException hidden) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** A class that any other may name. */
  private static ClassRef type(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers()) || each.getCanonicalName() == null) {
        throw new UnwritableException(type, "the class is not public");
      }
    }
    return new ClassRef(type);
  }
}
