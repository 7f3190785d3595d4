package io.hadsl.export;

import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.export.Code.Call;
import io.hadsl.export.Code.ClassRef;
import io.hadsl.export.Code.Constant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Members that read better without their class. */
final class StaticImports {

  private static final Map<Class<?>, Set<String>> MEMBERS =
      Map.of(
          DataSize.class, Set.of("gib", "mib"),
          SecretRef.class, Set.of("passwordFrom"),
          OsRelease.class, Set.of("DEBIAN_10", "DEBIAN_11", "DEBIAN_12", "DEBIAN_13"));

  private final Map<String, ClassRef> used = new TreeMap<>();

  static boolean has(ClassRef type, String member) {
    return MEMBERS.getOrDefault(type.type(), Set.of()).contains(member);
  }

  /** Notes what a piece of code needs. */
  void collect(Code code) {
    code.each(
        each -> {
          if (each instanceof Constant constant && has(constant.of(), constant.name())) {
            used.put(constant.name(), constant.of());
          } else if (each instanceof Call call
              && call.target() instanceof ClassRef type
              && has(type, call.name())) {
            used.put(call.name(), type);
          }
        });
  }

  /** The members that are needed, by name. */
  Map<String, ClassRef> used() {
    return used;
  }

  /** Names that no variable may take. */
  static Set<String> names() {
    Set<String> all = new TreeSet<>();
    MEMBERS.values().forEach(all::addAll);
    return all;
  }
}
