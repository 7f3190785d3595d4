package io.hadsl.puppet.syntax;

import io.hadsl.puppet.syntax.Expression.Array;
import io.hadsl.puppet.syntax.Expression.Call;
import io.hadsl.puppet.syntax.Expression.DataType;
import io.hadsl.puppet.syntax.Expression.Entry;
import io.hadsl.puppet.syntax.Expression.Hash;
import io.hadsl.puppet.syntax.Expression.Heredoc;
import io.hadsl.puppet.syntax.Expression.Interpolated;
import io.hadsl.puppet.syntax.Expression.Method;
import io.hadsl.puppet.syntax.Expression.Not;
import io.hadsl.puppet.syntax.Expression.Reference;
import io.hadsl.puppet.syntax.Expression.Text;
import io.hadsl.puppet.syntax.Expression.Variable;
import io.hadsl.puppet.syntax.Expression.Whole;
import io.hadsl.puppet.syntax.Expression.Word;
import java.util.List;
import java.util.function.Consumer;

/** Prints values: on one line where they fit, else one item a line with trailing commas. */
final class ExpressionPrinter {

  /** Lists that would end beyond this column are broken. */
  private static final int WIDTH = 110;

  private final StringBuilder out;

  ExpressionPrinter(StringBuilder out) {
    this.out = out;
  }

  /**
   * Prints a value that starts at the end of the text so far.
   *
   * @param indent the column of the line's first character
   */
  void print(Expression value, int indent) {
    if (breakable(value)) {
      int start = out.length();
      flat(value);
      if (out.length() - lineStart() <= WIDTH) {
        return;
      }
      out.setLength(start);
      broken(value, indent);
    } else {
      flat(value);
    }
  }

  private int lineStart() {
    return out.lastIndexOf("\n") + 1;
  }

  private static boolean breakable(Expression value) {
    return (value instanceof Array array && !array.items().isEmpty())
        || (value instanceof Hash hash && !hash.entries().isEmpty())
        || value instanceof Reference
        || value instanceof Call;
  }

  private void flat(Expression value) {
    if (value instanceof Text text) {
      Quoting.append(out, text.value());
    } else if (value instanceof Word word) {
      out.append(word.value());
    } else if (value instanceof DataType type) {
      out.append(type.type());
    } else if (value instanceof Whole whole) {
      out.append(whole.value());
    } else if (value instanceof Variable variable) {
      out.append('$').append(variable.name());
    } else if (value instanceof Not not) {
      out.append('!');
      flat(not.operand());
    } else if (value instanceof Interpolated interpolated) {
      interpolated(interpolated);
    } else if (value instanceof Method method) {
      flat(method.receiver());
      out.append('.').append(method.function());
    } else if (value instanceof Heredoc heredoc) {
      throw new IllegalStateException("a heredoc stands inside another value: " + heredoc.text());
    } else {
      list(value);
    }
  }

  private void interpolated(Interpolated value) {
    out.append('"');
    for (Expression part : value.parts()) {
      if (part instanceof Text text) {
        Quoting.appendInDoubleQuotes(out, text.value());
      } else {
        out.append("${").append(((Variable) part).name()).append('}');
      }
    }
    out.append('"');
  }

  private void list(Expression value) {
    if (value instanceof Hash hash) {
      out.append("{ ");
      commas(
          hash.entries(),
          entry -> {
            Quoting.append(out, entry.key());
            out.append(" => ");
            flat(entry.value());
          });
      out.append(hash.entries().isEmpty() ? "}" : " }");
    } else {
      out.append(opening(value));
      commas(items(value), this::flat);
      out.append(closing(value));
    }
  }

  private <T> void commas(List<T> items, Consumer<T> each) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      each.accept(items.get(i));
    }
  }

  private void broken(Expression value, int indent) {
    if (value instanceof Hash hash) {
      int width = 0;
      for (Entry entry : hash.entries()) {
        width = Math.max(width, quotedLength(entry.key()));
      }
      out.append("{\n");
      for (Entry entry : hash.entries()) {
        Layout.spaces(out, indent + 2);
        Quoting.append(out, entry.key());
        Layout.spaces(out, width - quotedLength(entry.key()));
        out.append(" => ");
        print(entry.value(), indent + 2);
        Layout.endLine(out, ",");
      }
      Layout.spaces(out, indent);
      out.append('}');
    } else {
      out.append(opening(value)).append('\n');
      for (Expression item : items(value)) {
        Layout.spaces(out, indent + 2);
        print(item, indent + 2);
        Layout.endLine(out, ",");
      }
      Layout.spaces(out, indent);
      out.append(closing(value));
    }
  }

  private static int quotedLength(String key) {
    StringBuilder quoted = new StringBuilder();
    Quoting.append(quoted, key);
    return quoted.length();
  }

  private static List<Expression> items(Expression value) {
    if (value instanceof Array array) {
      return array.items();
    }
    return value instanceof Reference reference ? reference.titles() : ((Call) value).arguments();
  }

  private static String opening(Expression value) {
    if (value instanceof Array) {
      return "[";
    }
    return value instanceof Reference reference
        ? reference.type() + "["
        : ((Call) value).function() + "(";
  }

  private static char closing(Expression value) {
    return value instanceof Call ? ')' : ']';
  }
}
