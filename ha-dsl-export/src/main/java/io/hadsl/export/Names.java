package io.hadsl.export;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of classes and variables, made from those of elements. */
final class Names {

  /** Which kinds keep the plain name when several elements would have it. */
  private static final List<String> FIRST =
      List.of("Service", "Node", "External", "NodeGroup", "SharedMount", "Zone", "SystemUser");

  /** Those that our own code uses. */
  private static final Set<String> TAKEN = Set.of("t", "n", "s", "parameters");

  private Names() {}

  /** A class name for a topology: {@code two-sites} becomes {@code TwoSitesTopology}. */
  static String className(String topology) {
    String camel = camel(topology);
    return Character.toUpperCase(camel.charAt(0)) + camel.substring(1) + "Topology";
  }

  /** A variable for each element, by its position; no two are the same. */
  static List<String> variables(List<Element> elements) {
    Map<String, Integer> shared = new HashMap<>();
    elements.forEach(each -> shared.merge(kind(each) + base(each), 1, Integer::sum));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> rank(elements.get(i))));
    String[] names = new String[elements.size()];
    Set<String> used = new HashSet<>(TAKEN);
    used.addAll(StaticImports.names());
    for (int i : order) {
      Element element = elements.get(i);
      names[i] = free(element, shared.getOrDefault(kind(element) + base(element), 1) > 1, used);
      used.add(names[i]);
    }
    return List.of(names);
  }

  private static String free(Element element, boolean isShared, Set<String> used) {
    String base = base(element);
    List<String> wishes = new ArrayList<>();
    if (!isShared) {
      wishes.add(base);
    }
    if (element instanceof SystemUser user) {
      wishes.add(base + (isShared ? "On" + upper(camel(user.label())) : "User"));
    } else if (element instanceof SharedMount mount) {
      wishes.add(base + (isShared ? "On" + upper(camel(mount.label())) : "Mount"));
    }
    wishes.add(base + kind(element));
    for (String wish : wishes) {
      if (isFree(wish, used)) {
        return wish;
      }
    }
    String last = wishes.get(wishes.size() - 1) + "_";
    for (int number = 2; ; number++) {
      if (isFree(last + number, used)) {
        return last + number;
      }
    }
  }

  private static boolean isFree(String name, Set<String> used) {
    return SourceVersion.isName(name) && !used.contains(name) && !name.matches("part[0-9]*");
  }

  private static int rank(Element element) {
    int rank = FIRST.indexOf(element.getClass().getSimpleName());
    return rank < 0 ? FIRST.size() : rank;
  }

  private static String kind(Element element) {
    return switch (element.getClass().getSimpleName()) {
      case "NodeGroup" -> "Group";
      case "SharedMount" -> "Mount";
      case "SystemUser" -> "User";
      default -> element.getClass().getSimpleName();
    };
  }

  private static String base(Element element) {
    if (element instanceof SystemUser user) {
      return camel(user.name().value());
    } else if (element instanceof SharedMount mount) {
      return camel(mount.path().name());
    }
    return camel(element.id().name());
  }

  /** Words joined as variables are; digits of two words stay apart. */
  static String camel(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean startsWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        startsWord = out.length() > 0;
        continue;
      }
      if (startsWord && digit && Character.isDigit(out.charAt(out.length() - 1))) {
        out.append('_');
      }
      out.append(startsWord ? Character.toUpperCase(c) : c);
      startsWord = false;
    }
    if (out.length() == 0 || Character.isDigit(out.charAt(0))) {
      out.insert(0, "it");
    }
    out.setCharAt(0, Character.toLowerCase(out.charAt(0)));
    return out.toString();
  }

  private static String upper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
