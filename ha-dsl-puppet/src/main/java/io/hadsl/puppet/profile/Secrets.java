package io.hadsl.puppet.profile;

import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Content.Escaping;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import io.hadsl.puppet.merge.Members;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.merge.MergedResource.Variant;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Call;
import io.hadsl.puppet.syntax.Expression.DataType;
import io.hadsl.puppet.syntax.Expression.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content of files that hold secrets: a template, or the bare value, always as a {@code
 * Sensitive}.
 *
 * <p>A secret that all nodes of the profile need is a parameter of the class. One that only some
 * need is looked up where it is used, because the parameters of a class are part of every catalog.
 */
final class Secrets {

  private static final String KEY = "ha_dsl::secret::";

  /** RFC 3986, section 2.3. */
  private static final String UNRESERVED = "Pattern[/\\A[A-Za-z0-9._~-]+\\z/]";

  private final int members;
  private final Parameters parameters;
  private final SideFiles sideFiles;
  private final Set<SecretRef> unreserved = new HashSet<>();
  private final Map<SecretRef, Expression> known = new HashMap<>();

  Secrets(int members, List<MergedResource> resources, Parameters parameters, SideFiles sideFiles) {
    this.members = members;
    this.parameters = parameters;
    this.sideFiles = sideFiles;
    resources.forEach(this::collectUnreserved);
  }

  /** Every variant has secrets in the same places, written in the same way. */
  private void collectUnreserved(MergedResource resource) {
    if (resource.first() instanceof TextFile file) {
      List<Content.Segment> segments = file.content().segments();
      for (int i = 0; i < segments.size(); i++) {
        if (segments.get(i) instanceof Content.Secret secret
            && secret.escaping() == Escaping.UNRESERVED) {
          collectUnreserved(resource, i);
        }
      }
    }
  }

  private void collectUnreserved(MergedResource resource, int at) {
    for (Variant variant : resource.variants()) {
      unreserved.add(secret(variant.resource(), at));
    }
  }

  /** The content of a file of which every variant has secrets in the same places. */
  Expression content(MergedResource merged) {
    List<Content.Segment> segments = segments(merged.first());
    if (segments.size() == 1
        && segments.get(0) instanceof Content.Secret secret
        && secret.escaping() == Escaping.VERBATIM) {
      return value(merged, 0);
    }
    Template template = new Template();
    for (int i = 0; i < segments.size(); i++) {
      int at = i;
      if (segments.get(i) instanceof Content.Secret secret) {
        Expression value = new Method(value(merged, i), "unwrap");
        template.secret(Names.snake(secret.secret().name()), value, secret.escaping());
      } else {
        parameters
            .varyText(merged, r -> ((Content.Literal) segments(r).get(at)).text())
            .forEach(template::part);
      }
    }
    // epp() itself returns a Sensitive only where it is given one, and only since Puppet 6.20.
    return new Call("Sensitive", List.of(template.call(sideFiles, merged)));
  }

  private static List<Content.Segment> segments(Resource resource) {
    return ((TextFile) resource).content().segments();
  }

  private static SecretRef secret(Resource resource, int at) {
    return ((Content.Secret) segments(resource).get(at)).secret();
  }

  private Expression value(MergedResource merged, int at) {
    Expression key =
        parameters.vary(
            merged, "secret", "Pattern[/\\Aha_dsl::secret::/]", r -> KEY + secret(r, at).key());
    SecretRef ref = secret(merged.first(), at);
    if (!(key instanceof Expression.Text)) {
      boolean strict = merged.hasVariant(r -> unreserved.contains(secret(r, at)));
      return new Call("lookup", List.of(key, new DataType(type(strict))));
    }
    if (!merged.presence().equals(Members.first(members))) {
      return new Call("lookup", List.of(key, new DataType(type(unreserved.contains(ref)))));
    }
    return known.computeIfAbsent(
        ref,
        secret ->
            parameters.constant(
                Names.snake(secret.name()),
                type(unreserved.contains(secret)),
                "The secret " + secret.name() + ".",
                new Call("lookup", List.of(key))));
  }

  private static String type(boolean strict) {
    return "Sensitive[" + (strict ? UNRESERVED : "String[1]") + "]";
  }
}
