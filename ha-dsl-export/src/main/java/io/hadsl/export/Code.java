package io.hadsl.export;

import java.util.List;
import java.util.function.Consumer;

/** A piece of Java: what it says, before anyone decides where its lines break. */
sealed interface Code {

  /** Words as they stand: a literal, a parameter's name. */
  record Text(String text) implements Code {}

  /** A class, in front of its members. */
  record ClassRef(Class<?> type) implements Code {}

  /** The variable that holds a declared element. */
  record Handle(int element) implements Code {}

  /** A constant of a class. */
  record Constant(ClassRef of, String name) implements Code {}

  /** A call; chains nest from left to right. */
  record Call(Code target, String name, List<Code> arguments) implements Code {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A constructor's call. */
  record New(ClassRef type, List<Code> arguments) implements Code {
    /** Copies the list. */
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code parameter -> body}. */
  record Lambda(String parameter, Code body) implements Code {}

  /** Pieces of one text, joined by {@code +}. */
  record Sum(List<Code> pieces) implements Code {
    /** Copies the list. */
    public Sum {
      pieces = List.copyOf(pieces);
    }
  }

  /** A call on this. */
  default Call call(String name, Code... arguments) {
    return new Call(this, name, List.of(arguments));
  }

  /** A call on this. */
  default Call call(String name, List<Code> arguments) {
    return new Call(this, name, arguments);
  }

  /** A static call. */
  static Call on(Class<?> type, String name, Code... arguments) {
    return new Call(new ClassRef(type), name, List.of(arguments));
  }

  /** A constructor's call. */
  static New make(Class<?> type, Code... arguments) {
    return new New(new ClassRef(type), List.of(arguments));
  }

  /** Shows this and all that is in it. */
  default void each(Consumer<Code> visitor) {
    visitor.accept(this);
    if (this instanceof Call call) {
      call.target.each(visitor);
      call.arguments.forEach(argument -> argument.each(visitor));
    } else if (this instanceof New made) {
      made.arguments.forEach(argument -> argument.each(visitor));
    } else if (this instanceof Lambda lambda) {
      lambda.body.each(visitor);
    } else if (this instanceof Sum sum) {
      sum.pieces.forEach(piece -> piece.each(visitor));
    }
  }
}
