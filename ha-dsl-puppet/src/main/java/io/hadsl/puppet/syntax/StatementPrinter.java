package io.hadsl.puppet.syntax;

import io.hadsl.puppet.syntax.Expression.Heredoc;
import io.hadsl.puppet.syntax.Statement.Apply;
import io.hadsl.puppet.syntax.Statement.Assign;
import io.hadsl.puppet.syntax.Statement.Attribute;
import io.hadsl.puppet.syntax.Statement.Chain;
import io.hadsl.puppet.syntax.Statement.Comment;
import io.hadsl.puppet.syntax.Statement.Defaults;
import io.hadsl.puppet.syntax.Statement.If;
import io.hadsl.puppet.syntax.Statement.Resource;
import java.util.List;

/** Prints statements, with blank lines between blocks and aligned arrows inside them. */
final class StatementPrinter {

  private final StringBuilder out;
  private final ExpressionPrinter expressions;

  StatementPrinter(StringBuilder out, ExpressionPrinter expressions) {
    this.out = out;
    this.expressions = expressions;
  }

  void print(List<Statement> body, int indent) {
    for (int i = 0; i < body.size(); i++) {
      Statement statement = body.get(i);
      if (i > 0 && !standTogether(body.get(i - 1), statement)) {
        out.append('\n');
      }
      print(statement, indent);
    }
  }

  /** A comment belongs to what follows it. */
  private static boolean standTogether(Statement one, Statement next) {
    return one instanceof Comment || (isLine(one) && isLine(next));
  }

  private static boolean isLine(Statement statement) {
    return statement instanceof Apply || statement instanceof Assign;
  }

  private void print(Statement statement, int indent) {
    if (statement instanceof Comment comment) {
      Layout.comment(out, indent, "# ", "# ", comment.text());
      return;
    }
    Layout.spaces(out, indent);
    if (statement instanceof Resource resource) {
      out.append(resource.type()).append(" { ");
      expressions.print(resource.title(), indent);
      block(":", resource.attributes(), indent);
    } else if (statement instanceof Defaults defaults) {
      out.append(defaults.type()).append(" {");
      block("", defaults.attributes(), indent);
    } else if (statement instanceof Assign assign) {
      out.append('$').append(assign.variable()).append(" = ");
      expressions.print(assign.value(), indent);
      Layout.endLine(out, "");
    } else if (statement instanceof If condition) {
      out.append("if ");
      expressions.print(condition.condition(), indent);
      out.append(" {\n");
      print(condition.body(), indent + 2);
      Layout.spaces(out, indent);
      out.append("}\n");
    } else if (statement instanceof Chain chain) {
      chain(chain, indent);
    } else if (statement instanceof Apply apply) {
      apply(apply, indent);
    }
  }

  private void apply(Apply apply, int indent) {
    boolean isWord = apply.argument() instanceof Expression.Word;
    out.append(apply.function()).append(isWord ? " " : "(");
    expressions.print(apply.argument(), indent);
    Layout.endLine(out, isWord ? "" : ")");
  }

  private void chain(Chain chain, int indent) {
    String arrow = chain.notifies() ? "~> " : "-> ";
    for (int i = 0; i < chain.references().size(); i++) {
      if (i > 0) {
        Layout.endLine(out, "");
        Layout.spaces(out, indent);
        out.append(arrow);
      }
      expressions.print(chain.references().get(i), indent);
    }
    Layout.endLine(out, "");
  }

  private void block(String afterTitle, List<Attribute> attributes, int indent) {
    if (attributes.isEmpty()) {
      Layout.endLine(out, afterTitle + " }");
      return;
    }
    Layout.endLine(out, afterTitle);
    int width = 0;
    for (Attribute attribute : attributes) {
      width = Math.max(width, attribute.name().length());
    }
    for (Attribute attribute : attributes) {
      Layout.spaces(out, indent + 2);
      out.append(attribute.name());
      Layout.spaces(out, width - attribute.name().length());
      out.append(" => ");
      if (attribute.value() instanceof Heredoc heredoc) {
        heredoc(heredoc, indent + 4);
      } else {
        expressions.print(attribute.value(), indent + 2);
        Layout.endLine(out, ",");
      }
    }
    Layout.spaces(out, indent);
    out.append("}\n");
  }

  /** The bar before the end tag takes the indentation away again. */
  private void heredoc(Heredoc heredoc, int indent) {
    String tag = heredoc.tag();
    List<String> lines = heredoc.text().lines().toList();
    // Puppet takes a line for the end that merely ends with the tag, whatever blanks follow it.
    while (heredoc.text().contains(tag)) {
      tag += "_";
    }
    out.append("@(").append(tag).append("),\n");
    for (String line : lines) {
      if (!line.isEmpty()) {
        Layout.spaces(out, indent);
        out.append(line);
      }
      out.append('\n');
    }
    Layout.spaces(out, indent);
    out.append("| ").append(tag).append('\n');
  }
}
