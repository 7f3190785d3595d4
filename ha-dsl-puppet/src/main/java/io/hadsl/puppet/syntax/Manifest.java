package io.hadsl.puppet.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A file of Puppet code.
 *
 * @param header what the file is and where it comes from, one paragraph each
 * @param definitions in order
 */
public record Manifest(List<String> header, List<Definition> definitions) {

  /** What stands at the top level of a manifest. */
  public sealed interface Definition {}

  /**
   * A class with its documentation (puppet-strings).
   *
   * @param name with its module, such as {@code profile::combo}
   * @param summary one sentence
   * @param details further paragraphs
   * @param parameters those without a default are printed first
   * @param body its statements
   */
  public record ClassDefinition(
      String name,
      String summary,
      List<String> details,
      List<Parameter> parameters,
      List<Statement> body)
      implements Definition {
    /** Copies the lists. */
    public ClassDefinition {
      details = List.copyOf(details);
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /**
   * What a node gets.
   *
   * @param name the certificate's name, empty for {@code default}
   * @param body its statements
   */
  public record NodeDefinition(Optional<String> name, List<Statement> body) implements Definition {
    /** Copies the body. */
    public NodeDefinition {
      body = List.copyOf(body);
    }
  }

  /**
   * A typed parameter of a class.
   *
   * @param type a Puppet data type
   * @param name without the dollar sign
   * @param description what it is for
   * @param defaultValue its default, if it has one
   */
  public record Parameter(
      String type, String name, String description, Optional<Expression> defaultValue) {}

  /** Copies the lists. */
  public Manifest {
    header = List.copyOf(header);
    definitions = List.copyOf(definitions);
  }

  /**
   * The file's text.
   *
   * @return lines that end with a newline
   */
  public String print() {
    return new ManifestPrinter().print(this);
  }
}
