package io.hadsl.puppet.syntax;

import java.util.List;

/** A statement in the body of a class, node or conditional. */
public sealed interface Statement {

  /**
   * The declaration of one or more resources.
   *
   * @param type such as {@code file}
   * @param title one title, or several as an array
   * @param attributes in order, {@code ensure} first
   */
  record Resource(String type, Expression title, List<Attribute> attributes) implements Statement {
    /** Copies the attributes. */
    public Resource {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * What all resources of one type in the class have in common.
   *
   * @param type capitalized, such as {@code Exec}
   * @param attributes in order
   */
  record Defaults(String type, List<Attribute> attributes) implements Statement {
    /** Copies the attributes. */
    public Defaults {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * An attribute of a resource.
   *
   * @param name its name
   * @param value its value
   */
  record Attribute(String name, Expression value) {}

  /**
   * The assignment of a variable.
   *
   * @param variable its name without the dollar sign
   * @param value its value
   */
  record Assign(String variable, Expression value) implements Statement {}

  /**
   * Statements that hold under a condition.
   *
   * @param condition the condition
   * @param body the statements
   */
  record If(Expression condition, List<Statement> body) implements Statement {
    /** Copies the body. */
    public If {
      body = List.copyOf(body);
    }
  }

  /**
   * An order between references.
   *
   * @param references from first to last
   * @param notifies whether each also notifies the next
   */
  record Chain(List<Expression> references, boolean notifies) implements Statement {
    /** Copies the references. */
    public Chain {
      references = List.copyOf(references);
    }
  }

  /**
   * A function called for its effect.
   *
   * @param function its name: {@code contain}, {@code include} or {@code fail}
   * @param argument its only argument
   */
  record Apply(String function, Expression argument) implements Statement {}

  /**
   * A comment.
   *
   * @param text one sentence or more, wrapped by the printer
   */
  record Comment(String text) implements Statement {}
}
