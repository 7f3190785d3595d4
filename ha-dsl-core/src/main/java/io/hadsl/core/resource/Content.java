package io.hadsl.core.resource;

import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The text of a file: literal pieces, and secrets by reference that are filled in on the machine.
 *
 * @param segments in order
 */
public record Content(List<Segment> segments) {

  /** A piece of a file's text. */
  public sealed interface Segment {}

  /**
   * Text as it stands.
   *
   * @param text any printable text, newlines and tabs
   */
  public record Literal(String text) implements Segment {
    /** Refuses characters that no target can carry. */
    public Literal {
      Texts.block("file content", text);
    }

    // By hand, like those of the files that hold it.
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Literal that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /**
   * A secret's value.
   *
   * @param secret which
   * @param escaping how its value is written into the surrounding syntax
   */
  public record Secret(SecretRef secret, Escaping escaping) implements Segment {

    // By hand, like those of the files that hold it.
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Secret that
              && secret.equals(that.secret)
              && escaping == that.escaping);
    }

    @Override
    public int hashCode() {
      return secret.hashCode();
    }
  }

  /** How a secret's value enters the syntax of the file around it. */
  public enum Escaping {
    /** As it is, whatever it holds: the file is the value. */
    VERBATIM,
    /**
     * As it is, but refused on the machine if it holds other than {@code A-Z a-z 0-9 . _ ~ -} (RFC
     * 3986, section 2.3).
     */
    UNRESERVED,
    /** Inside single quotes, where {@code \} and {@code '} take a backslash: PHP, Python, SQL. */
    SINGLE_QUOTED
  }

  /** Copies the segments. */
  public Content {
    segments = List.copyOf(segments);
  }

  /**
   * Text without secrets.
   *
   * @param text printable text, newlines and tabs
   * @return the content
   */
  public static Content text(String text) {
    return new Content(List.of(new Literal(text)));
  }

  /**
   * Starts a text that may hold secrets.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The secrets in the text, in order.
   *
   * @return their names, each as often as it occurs
   */
  public List<SecretRef> secrets() {
    List<SecretRef> found = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment instanceof Secret secret) {
        found.add(secret.secret());
      }
    }
    return found;
  }

  /**
   * Whether the text holds a secret.
   *
   * @return true if any segment is a secret
   */
  public boolean isSecret() {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i) instanceof Secret) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text of a content without secrets.
   *
   * @return the whole text
   * @throws IllegalStateException if it holds a secret
   */
  public String plainText() {
    return text(
        secret -> {
          throw new IllegalStateException("content holds a secret; it has no plain text");
        });
  }

  /**
   * The text with something in the place of each secret.
   *
   * @param shown what stands there
   * @return the whole text
   */
  public String text(Function<Secret, String> shown) {
    if (segments.size() == 1 && segments.get(0) instanceof Literal literal) {
      return literal.text();
    }
    StringBuilder out = new StringBuilder();
    for (Segment segment : segments) {
      if (segment instanceof Literal literal) {
        out.append(literal.text());
      } else if (segment instanceof Secret secret) {
        out.append(shown.apply(secret));
      }
    }
    return out.toString();
  }

  // By hand, like those of the files that hold it.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Content that && hasSame(that.segments));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < segments.size(); i++) {
      hash = 31 * hash + segments.get(i).hashCode();
    }
    return hash;
  }

  private boolean hasSame(List<Segment> others) {
    if (segments.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).equals(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Joins text and secrets. */
  public static final class Builder {
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder(256);

    private Builder() {}

    /**
     * Adds text.
     *
     * @param text printable text, newlines and tabs
     * @return this
     */
    public Builder text(String text) {
      pending.append(text);
      return this;
    }

    /**
     * Adds a line of text and a newline.
     *
     * @param line printable text
     * @return this
     */
    public Builder line(String line) {
      pending.append(line).append('\n');
      return this;
    }

    /**
     * Adds a secret's value.
     *
     * @param secret which
     * @param escaping how it enters the surrounding syntax
     * @return this
     */
    public Builder secret(SecretRef secret, Escaping escaping) {
      flush();
      segments.add(new Secret(secret, escaping));
      return this;
    }

    /**
     * The content so far.
     *
     * @return the content
     */
    public Content build() {
      flush();
      return new Content(segments);
    }

    private void flush() {
      if (pending.length() > 0) {
        segments.add(new Literal(pending.toString()));
        pending.setLength(0);
      }
    }
  }
}
