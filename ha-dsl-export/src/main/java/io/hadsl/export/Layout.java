package io.hadsl.export;

import com.palantir.javapoet.CodeBlock;
import io.hadsl.export.Code.Call;
import io.hadsl.export.Code.ClassRef;
import io.hadsl.export.Code.Constant;
import io.hadsl.export.Code.Handle;
import io.hadsl.export.Code.Lambda;
import io.hadsl.export.Code.New;
import io.hadsl.export.Code.Sum;
import io.hadsl.export.Code.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Breaks code into lines of at most 100 characters, as google-java-format would. */
final class Layout {

  private static final int WIDTH = 100;
  private static final int STEP = 4;

  /** A name of at most this length leaves room for the first call on its line. */
  private static final int SHORT_NAME = 4;

  private final IntFunction<String> names;
  private final CodeBlock.Builder out = CodeBlock.builder();
  private final int margin;
  private int column;

  private Layout(IntFunction<String> names, int margin) {
    this.names = names;
    this.margin = margin;
    this.column = margin;
  }

  /**
   * A statement.
   *
   * @param declared how many columns the variable's type took
   * @param assigned the variable and an equals sign, or nothing
   * @param code the code
   * @param names the variable that holds an element, by its position
   * @param margin how far JavaPoet indents the statement
   */
  static CodeBlock statement(
      int declared, String assigned, Code code, IntFunction<String> names, int margin) {
    Layout layout = new Layout(names, margin);
    layout.column += declared;
    layout.text(assigned.stripTrailing());
    boolean own = false;
    if (!assigned.isEmpty()) {
      layout.column++;
      own = layout.isBetterBelow(code);
      layout.out.add("$L", own ? "" : " ");
    }
    if (own) {
      layout.line(margin + STEP);
    }
    layout.print(code, own ? margin + STEP : margin, 1);
    layout.text(";");
    return layout.out.add("\n").build();
  }

  /** Whether code that does not fit beside its variable begins on a line of its own. */
  private boolean isBetterBelow(Code code) {
    int flat = width(code) + 1;
    return column + flat > WIDTH
        && (margin + STEP + flat <= WIDTH
            || (code instanceof Call call && root(call) instanceof Text));
  }

  private static Code root(Call last) {
    Code root = last;
    while (root instanceof Call call) {
      root = call.target();
    }
    return root;
  }

  private void print(Code code, int indent, int after) {
    if (column + width(code) + after <= WIDTH) {
      flat(code);
    } else if (code instanceof Lambda lambda) {
      text(lambda.parameter() + " ->");
      line(indent + STEP);
      print(lambda.body(), indent + STEP, after);
    } else if (code instanceof New made) {
      text("new ");
      flat(made.type());
      arguments(made.arguments(), indent, after);
    } else if (code instanceof Call call) {
      chain(call, indent, after);
    } else if (code instanceof Sum sum) {
      sum(sum, indent);
    } else {
      flat(code);
    }
  }

  private void sum(Sum sum, int indent) {
    for (int i = 0; i < sum.pieces().size(); i++) {
      if (i > 0) {
        line(indent + STEP);
        text("+ ");
      }
      flat(sum.pieces().get(i));
    }
  }

  private void chain(Call last, int indent, int after) {
    List<Call> calls = new ArrayList<>();
    Code root = last;
    while (root instanceof Call call) {
      calls.add(call);
      root = call.target();
    }
    Collections.reverse(calls);
    boolean inline =
        calls.size() == 1
            || root instanceof ClassRef
            || (root instanceof Text text && text.text().length() <= SHORT_NAME);
    if (!isImported(calls.get(0))) {
      print(root, indent, 0);
    }
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      boolean first = i == 0;
      if (!first || !inline) {
        line(indent + STEP);
      }
      member(call);
      int more = i == calls.size() - 1 ? after : 0;
      if (column + listWidth(call.arguments()) + 2 + more <= WIDTH) {
        list(call.arguments());
      } else {
        arguments(call.arguments(), calls.size() == 1 ? indent : indent + STEP, more);
      }
    }
  }

  private void arguments(List<Code> arguments, int indent, int after) {
    if (arguments.isEmpty()) {
      text("()");
      return;
    }
    text("(");
    line(indent + STEP);
    if (column + listWidth(arguments) + 1 + after <= WIDTH) {
      flat(arguments, ", ");
      text(")");
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      boolean last = i == arguments.size() - 1;
      print(arguments.get(i), indent + STEP, last ? 1 + after : 1);
      if (!last) {
        text(",");
        line(indent + STEP);
      }
    }
    text(")");
  }

  private void flat(Code code) {
    if (code instanceof Text text) {
      text(text.text());
    } else if (code instanceof Handle handle) {
      text(names.apply(handle.element()));
    } else if (code instanceof ClassRef type) {
      out.add("$T", type.type());
      column += width(type);
    } else if (code instanceof Constant constant) {
      member(constant.of(), constant.name());
    } else if (code instanceof New made) {
      text("new ");
      flat(made.type());
      list(made.arguments());
    } else if (code instanceof Lambda lambda) {
      text(lambda.parameter() + " -> ");
      flat(lambda.body());
    } else if (code instanceof Sum sum) {
      flat(sum.pieces(), " + ");
    } else if (code instanceof Call call) {
      if (!(call.target() instanceof ClassRef)) {
        flat(call.target());
      }
      if (call.target() instanceof ClassRef type && !isImported(call)) {
        flat(type);
      }
      member(call);
      list(call.arguments());
    }
  }

  /** The name of a call whose target is printed already, unless that is imported. */
  private void member(Call call) {
    if (isImported(call)) {
      member((ClassRef) call.target(), call.name());
    } else {
      text("." + call.name());
    }
  }

  /** JavaPoet leaves the class out where its member is imported. */
  private void member(ClassRef type, String name) {
    out.add("$T." + name, type.type());
    column += StaticImports.has(type, name) ? name.length() : width(type) + 1 + name.length();
  }

  private static boolean isImported(Call call) {
    return call.target() instanceof ClassRef type && StaticImports.has(type, call.name());
  }

  private void list(List<Code> arguments) {
    text("(");
    flat(arguments, ", ");
    text(")");
  }

  private void flat(List<? extends Code> codes, String separator) {
    for (int i = 0; i < codes.size(); i++) {
      text(i == 0 ? "" : separator);
      flat(codes.get(i));
    }
  }

  private void text(String text) {
    out.add("$L", text);
    column += text.length();
  }

  private void line(int indent) {
    out.add("$L", "\n" + " ".repeat(indent - margin));
    column = indent;
  }

  private int width(Code code) {
    if (code instanceof Text text) {
      return text.text().length();
    } else if (code instanceof Handle handle) {
      return names.apply(handle.element()).length();
    } else if (code instanceof ClassRef type) {
      Class<?> outer = type.type().getEnclosingClass();
      int own = type.type().getSimpleName().length();
      return outer == null ? own : width(new ClassRef(outer)) + 1 + own;
    } else if (code instanceof Constant constant) {
      int own = constant.name().length();
      return StaticImports.has(constant.of(), constant.name())
          ? own
          : width(constant.of()) + 1 + own;
    } else if (code instanceof New made) {
      return 6 + width(made.type()) + listWidth(made.arguments());
    } else if (code instanceof Lambda lambda) {
      return lambda.parameter().length() + 4 + width(lambda.body());
    } else if (code instanceof Sum sum) {
      return listWidth(sum.pieces()) + sum.pieces().size();
    } else if (code instanceof Call call) {
      int target = isImported(call) ? 0 : width(call.target()) + 1;
      return target + call.name().length() + 2 + listWidth(call.arguments());
    }
    throw new IllegalStateException("no width of " + code);
  }

  private int listWidth(List<Code> codes) {
    int sum = 2 * Math.max(0, codes.size() - 1);
    for (Code code : codes) {
      sum += width(code);
      if (sum > WIDTH) {
        return sum;
      }
    }
    return sum;
  }
}
