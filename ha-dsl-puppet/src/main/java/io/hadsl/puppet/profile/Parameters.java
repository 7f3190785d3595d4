package io.hadsl.puppet.profile;

import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Resource;
import io.hadsl.puppet.merge.Members;
import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.merge.MergedResource.Variant;
import io.hadsl.puppet.profile.TextPieces.Piece;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Manifest.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a profile class, and each node's values of them. */
final class Parameters {

  private final int members;
  private final Names names;
  private final List<Parameter> parameters = new ArrayList<>();
  private final MemberValues memberValues;

  /** By what they are of, and the values. */
  private final Map<String, Map<Map<?, Members>, Expression>> shared = new HashMap<>();

  Parameters(MergedProfile profile, Names names) {
    this.members = profile.members().size();
    this.names = names;
    this.memberValues = new MemberValues(profile.name(), members);
  }

  /**
   * A value of a resource: a literal where all nodes agree, else a parameter.
   *
   * @param name the parameter's name after the resource's: {@code mode}
   * @param type its Puppet type; empty for a string
   * @param value the value in one variant
   */
  Expression vary(
      MergedResource resource, String name, String type, Function<Resource, Object> value) {
    Object same = same(resource, value);
    return same == null
        ? parameter(resource, name, type, valuesOf(resource, value))
        : Expression.literal(same);
  }

  /** A value of a part, such as its ownership, that mostly is the same in all variants. */
  <P> Expression vary(
      MergedResource resource, String name, Function<Resource, P> part, Function<P, Object> value) {
    P same = same(resource, part);
    return same == null
        ? vary(resource, name, "", each -> value.apply(part.apply(each)))
        : Expression.literal(value.apply(same));
  }

  private Expression parameter(
      MergedResource resource, String name, String type, Map<?, Members> values) {
    String what = resource.id().type() + " " + resource.id().name();
    return add(
        names.of(resource.id()) + "_" + name,
        type,
        capitalized(name.replace('_', ' ')) + " of " + what + ".",
        values);
  }

  /**
   * A piece of a text.
   *
   * @param name what a template calls it; empty for a literal
   * @param value a literal string, or a parameter
   */
  record Part(String name, Expression value) {}

  /** A text: literal where all nodes agree, with parameters for the words in which they differ. */
  List<Part> varyText(MergedResource resource, Function<Resource, String> text) {
    String same = same(resource, text);
    if (same != null) {
      return List.of(new Part("", Expression.text(same)));
    }
    Map<String, Members> values = valuesOf(resource, text);
    List<Piece> pieces = TextPieces.of(List.copyOf(values.keySet()));
    if (pieces.isEmpty()) {
      return List.of(new Part("content", parameter(resource, "content", "", values)));
    }
    List<Members> nodes = List.copyOf(values.values());
    List<Part> parts = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      if (piece.isCommon()) {
        parts.add(new Part("", Expression.text(piece.values().get(0))));
      } else {
        Map<String, Members> words = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
          words.computeIfAbsent(piece.values().get(i), key -> new Members()).addAll(nodes.get(i));
        }
        String name = Names.snake(piece.name());
        Expression value =
            sharedOf(resource.id().name())
                .computeIfAbsent(
                    words,
                    key ->
                        add(
                            names.of(resource.id()) + "_" + name,
                            "",
                            "What file " + resource.id().name() + " says for " + piece.name() + ".",
                            words));
        parts.add(new Part(name, value));
      }
    }
    return parts;
  }

  /** Whether a file is there, where only some nodes want it. */
  Expression varyEnsure(MergedResource resource, String kind) {
    Map<Object, Members> values = new LinkedHashMap<>();
    for (Variant variant : resource.variants()) {
      String ensure = variant.resource() instanceof AbsentPath ? "absent" : kind;
      values.computeIfAbsent(ensure, key -> new Members()).addAll(variant.nodes());
    }
    return add(
        names.of(resource.id()) + "_ensure",
        "Enum['absent', '" + kind + "']",
        "Whether this node has " + resource.id().name() + ".",
        values);
  }

  /** A value under a name of its own, shared by all resources whose values are the same. */
  Expression varyShared(
      MergedResource resource, String name, String description, Function<Resource, Object> value) {
    Object same = same(resource, value);
    if (same != null) {
      return Expression.literal(same);
    }
    Map<Object, Members> values = valuesOf(resource, value);
    return sharedOf(name).computeIfAbsent(values, key -> add(name, "", description, values));
  }

  private Map<Map<?, Members>, Expression> sharedOf(String name) {
    return shared.computeIfAbsent(name, key -> new HashMap<>());
  }

  /** A parameter that is true on some nodes and false elsewhere. */
  Expression flag(String name, String description, Members nodes) {
    String unique = names.unique(name);
    parameters.add(
        new Parameter("Boolean", unique, description, Optional.of(new Expression.Word("false"))));
    memberValues.add(unique, Map.of(true, nodes));
    return new Expression.Variable(unique);
  }

  /** A parameter with a default, of which no node has a value of its own. */
  Expression constant(String name, String type, String description, Expression defaultValue) {
    String unique = names.unique(name);
    parameters.add(new Parameter(type, unique, description, Optional.of(defaultValue)));
    return new Expression.Variable(unique);
  }

  private Expression add(String name, String type, String description, Map<?, Members> nodes) {
    String unique = names.unique(name);
    String full = type.isEmpty() ? stringType(nodes) : type;
    Members covered = new Members();
    nodes.values().forEach(covered::addAll);
    // A node that lacks the resource has no value for it either.
    boolean optional = covered.count() < members;
    parameters.add(
        new Parameter(
            optional ? "Optional[" + full + "]" : full,
            unique,
            description,
            optional ? Optional.of(new Expression.Word("undef")) : Optional.empty()));
    memberValues.add(unique, nodes);
    return new Expression.Variable(unique);
  }

  /** The value that all variants have; null if they differ. */
  private static <T> @Nullable T same(MergedResource resource, Function<Resource, T> value) {
    @Nullable T first = null;
    for (Variant variant : resource.variants()) {
      if (!(variant.resource() instanceof AbsentPath)) {
        T wanted = value.apply(variant.resource());
        if (first == null) {
          first = wanted;
        } else if (!wanted.equals(first)) {
          return null;
        }
      }
    }
    return first;
  }

  /** The nodes of each value, where variants differ: mostly each has a value of its own. */
  private static <T> Map<T, Members> valuesOf(
      MergedResource resource, Function<Resource, T> value) {
    Map<T, Members> values = new LinkedHashMap<>(2 * resource.variants().size());
    for (Variant variant : resource.variants()) {
      if (!(variant.resource() instanceof AbsentPath)) {
        values
            .computeIfAbsent(value.apply(variant.resource()), wanted -> new Members())
            .addAll(variant.nodes());
      }
    }
    return values;
  }

  private static String stringType(Map<?, Members> values) {
    return values.containsKey("") ? "String" : "String[1]";
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** Each member's values. */
  MemberValues memberValues() {
    return memberValues;
  }
}
