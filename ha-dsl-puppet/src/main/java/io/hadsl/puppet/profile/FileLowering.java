package io.hadsl.puppet.profile;

import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.TextFile.Keeping;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.merge.MergedResource.Variant;
import io.hadsl.puppet.profile.Parameters.Part;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Statement.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes files, directories and links. */
final class FileLowering {

  /** Text that is longer, or has more lines, is a file of its own. */
  private static final int ONE_LINER = 90;

  private final Parameters parameters;
  private final SideFiles sideFiles;
  private final Secrets secrets;

  FileLowering(Parameters parameters, SideFiles sideFiles, Secrets secrets) {
    this.parameters = parameters;
    this.sideFiles = sideFiles;
    this.secrets = secrets;
  }

  Declaration lower(MergedResource merged) {
    List<Attribute> attributes = new ArrayList<>();
    Resource wanted = wanted(merged);
    attributes.add(new Attribute("ensure", ensure(merged, wanted)));
    if (wanted instanceof Directory) {
      ownership(merged, r -> ((Directory) r).ownership(), attributes);
    } else if (wanted instanceof TextFile file) {
      ownership(merged, r -> ((TextFile) r).ownership(), attributes);
      if (file.content().isSecret()) {
        attributes.add(new Attribute("content", secrets.content(merged)));
        attributes.add(new Attribute("show_diff", new Word("false")));
      } else {
        attributes.add(text(merged, r -> ((TextFile) r).content().plainText()));
      }
      if (merged.hasVariant(FileLowering::isSeeded)) {
        attributes.add(
            new Attribute(
                "replace", parameters.vary(merged, "replace", "Boolean", r -> !isSeeded(r))));
      }
    } else if (wanted instanceof UnitFile) {
      ownership(merged, r -> Ownership.ROOT_FILE, attributes);
      attributes.add(text(merged, r -> ((UnitFile) r).document().print()));
    } else if (wanted instanceof Symlink) {
      attributes.add(
          new Attribute(
              "target",
              parameters.vary(merged, "target", "", r -> ((Symlink) r).target().value())));
    }
    return new Declaration("file", Lowering.title(merged), attributes, merged.presence());
  }

  /** What the file is where it is wanted at all. */
  private static Resource wanted(MergedResource merged) {
    for (Variant variant : merged.variants()) {
      if (!(variant.resource() instanceof AbsentPath)) {
        return variant.resource();
      }
    }
    return merged.first();
  }

  private Expression ensure(MergedResource merged, Resource wanted) {
    if (merged.hasVariant(AbsentPath.class::isInstance) && !(wanted instanceof AbsentPath)) {
      return parameters.varyEnsure(merged, kind(wanted));
    }
    return new Word(kind(wanted));
  }

  private static String kind(Resource resource) {
    if (resource instanceof AbsentPath) {
      return "absent";
    }
    if (resource instanceof Directory) {
      return "directory";
    }
    return resource instanceof Symlink ? "link" : "file";
  }

  private void ownership(
      MergedResource merged, Function<Resource, Ownership> of, List<Attribute> attributes) {
    attributes.add(
        new Attribute("owner", parameters.vary(merged, "owner", of, o -> o.user().value())));
    attributes.add(
        new Attribute("group", parameters.vary(merged, "group", of, o -> o.group().value())));
    attributes.add(new Attribute("mode", parameters.vary(merged, "mode", of, FileLowering::octal)));
  }

  private static String octal(Ownership ownership) {
    String digits = Integer.toOctalString(ownership.mode().bits());
    return "0000".substring(digits.length()) + digits;
  }

  private static boolean isSeeded(Resource resource) {
    return resource instanceof TextFile file && file.keeping() == Keeping.SEEDED;
  }

  private Attribute text(MergedResource merged, Function<Resource, String> of) {
    List<Part> parts = parameters.varyText(merged, of);
    if (parts.size() > 1) {
      Template template = new Template();
      parts.forEach(template::part);
      return new Attribute("content", template.call(sideFiles, merged));
    }
    Expression content = parts.get(0).value();
    if (content instanceof Expression.Text literal && !isOneLiner(literal.value())) {
      String path = sideFiles.file(merged.id().name(), literal.value(), merged);
      return new Attribute("source", Expression.text("puppet:///modules/profile/" + path));
    }
    return new Attribute("content", content);
  }

  private static boolean isOneLiner(String text) {
    int newline = text.indexOf('\n');
    return text.length() <= ONE_LINER && (newline < 0 || newline == text.length() - 1);
  }
}
