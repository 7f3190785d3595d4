package io.hadsl.puppet.syntax;

import java.util.List;

/** A value in Puppet code. */
public sealed interface Expression {

  /**
   * A string; the printer chooses its quotes.
   *
   * @param value the string itself, unquoted
   */
  record Text(String value) implements Expression {}

  /**
   * A string with variables in it.
   *
   * @param parts {@link Text}s and {@link Variable}s in order
   */
  record Interpolated(List<Expression> parts) implements Expression {
    /** Copies the parts. */
    public Interpolated {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A bare word of the language, such as {@code present}, {@code true} or {@code undef}; never a
   * user's text.
   *
   * @param value the word
   */
  record Word(String value) implements Expression {}

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(long value) implements Expression {}

  /**
   * A variable.
   *
   * @param name without the dollar sign
   */
  record Variable(String name) implements Expression {}

  /**
   * A negation.
   *
   * @param operand what is negated
   */
  record Not(Expression operand) implements Expression {}

  /**
   * A reference to resources of one type.
   *
   * @param type capitalized, such as {@code File}
   * @param titles at least one
   */
  record Reference(String type, List<Expression> titles) implements Expression {
    /** Copies the titles. */
    public Reference {
      titles = List.copyOf(titles);
    }
  }

  /**
   * An array.
   *
   * @param items in order
   */
  record Array(List<Expression> items) implements Expression {
    /** Copies the items. */
    public Array {
      items = List.copyOf(items);
    }
  }

  /**
   * A hash.
   *
   * @param entries in order
   */
  record Hash(List<Entry> entries) implements Expression {
    /** Copies the entries. */
    public Hash {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of a hash.
   *
   * @param key its key
   * @param value its value
   */
  record Entry(String key, Expression value) {}

  /**
   * A call of a function.
   *
   * @param function its name
   * @param arguments in order
   */
  record Call(String function, List<Expression> arguments) implements Expression {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A call of a function without arguments on its receiver, such as {@code $password.unwrap}.
   *
   * @param receiver what it is called on
   * @param function its name
   */
  record Method(Expression receiver, String function) implements Expression {}

  /**
   * A data type as a value, such as {@code Sensitive[String[1]]}; never a user's text.
   *
   * @param type as it stands in the code
   */
  record DataType(String type) implements Expression {}

  /**
   * Lines of text without interpolation. Stands only where a line may end after it: as the value of
   * an attribute.
   *
   * @param tag names the syntax, such as {@code SH}
   * @param text lines that end with a newline
   */
  record Heredoc(String tag, String text) implements Expression {}

  /**
   * A string.
   *
   * @param value the string itself
   * @return the expression
   */
  static Expression text(String value) {
    return new Text(value);
  }

  /**
   * An array of strings.
   *
   * @param values the strings
   * @return the expression
   */
  static Expression texts(List<String> values) {
    return new Array(values.stream().map(Expression::text).toList());
  }

  /**
   * A literal of plain data.
   *
   * @param value a string, whole number or boolean
   * @return the expression
   */
  static Expression literal(Object value) {
    if (value instanceof Boolean) {
      return new Word(value.toString());
    }
    return value instanceof Number number
        ? new Whole(number.longValue())
        : new Text((String) value);
  }
}
