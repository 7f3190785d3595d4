package io.hadsl.puppet.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.puppet.syntax.Expression.Heredoc;
import io.hadsl.puppet.syntax.Expression.Interpolated;
import io.hadsl.puppet.syntax.Expression.Reference;
import io.hadsl.puppet.syntax.Expression.Variable;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Manifest.ClassDefinition;
import io.hadsl.puppet.syntax.Manifest.NodeDefinition;
import io.hadsl.puppet.syntax.Manifest.Parameter;
import io.hadsl.puppet.syntax.Statement.Apply;
import io.hadsl.puppet.syntax.Statement.Attribute;
import io.hadsl.puppet.syntax.Statement.If;
import io.hadsl.puppet.syntax.Statement.Resource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ManifestPrinterTest {

  @Test
  void classesHaveDocumentationAndRequiredParametersFirst() {
    ClassDefinition definition =
        new ClassDefinition(
            "profile::web",
            "Serves pages.",
            List.of(),
            List.of(
                new Parameter(
                    "Boolean", "first", "Whether it is first.", Optional.of(new Word("false"))),
                new Parameter("Integer[1]", "port", "Where it listens.", Optional.empty())),
            List.of(
                new Resource(
                    "file",
                    Expression.text("/etc/web"),
                    List.of(
                        new Attribute("ensure", new Word("file")),
                        new Attribute("content", Expression.text("it's $here\n")))),
                new If(
                    new Variable("first"),
                    List.of(
                        new Resource(
                            "package",
                            Expression.texts(List.of("a", "b")),
                            List.of(new Attribute("ensure", new Word("installed"))))))));
    assertEquals(
        """
        # What it is.

        # @summary Serves pages.
        #
        # @param port
        #   Where it listens.
        # @param first
        #   Whether it is first.
        class profile::web (
          Integer[1] $port,
          Boolean $first = false,
        ) {
          file { '/etc/web':
            ensure  => file,
            content => "it's \\$here\\n",
          }

          if $first {
            package { ['a', 'b']:
              ensure => installed,
            }
          }
        }
        """,
        new Manifest(List.of("What it is."), List.of(definition)).print());
  }

  @Test
  void nodesAreQuotedAndTheRestIsDefault() {
    assertEquals(
        """
        node 'web1.example.org' {
          include role::web
        }

        node default {
          fail("${x} is \\"unknown\\"")
        }
        """,
        new Manifest(
                List.of(),
                List.of(
                    new NodeDefinition(
                        Optional.of("web1.example.org"),
                        List.of(new Apply("include", new Word("role::web")))),
                    new NodeDefinition(
                        Optional.empty(),
                        List.of(
                            new Apply(
                                "fail",
                                new Interpolated(
                                    List.of(
                                        new Variable("x"), Expression.text(" is \"unknown\""))))))))
            .print());
  }

  @Test
  void listsThatAreTooWideAreBroken() {
    List<Expression> titles =
        List.of(
            Expression.text("/etc/a-rather-long-path/that/leads/to/some/file"),
            Expression.text("/etc/a-rather-long-path/that/leads/to/another/file"));
    assertEquals(
        """
            file { '/x':
              require => File[
                '/etc/a-rather-long-path/that/leads/to/some/file',
                '/etc/a-rather-long-path/that/leads/to/another/file',
              ],
            }
        """,
        body(
            4,
            new Resource(
                "file",
                Expression.text("/x"),
                List.of(new Attribute("require", new Reference("File", titles))))));
  }

  @Test
  void heredocsAreIndentedAndAvoidTheirEndTag() {
    assertEquals(
        """
        exec { 'x':
          command => @(SH_),
            cat

            SH
            | SH_
        }
        """,
        body(
            0,
            new Resource(
                "exec",
                Expression.text("x"),
                List.of(new Attribute("command", new Heredoc("SH", "cat\n\nSH\n"))))));
  }

  @Test
  void aLineThatCannotBeBrokenIsExcusedFromTheWidthLimit() {
    String text = "x".repeat(150);
    assertEquals(
        "file { '/x':\n  content => '" + text + "', # lint:ignore:140chars\n}\n",
        body(
            0,
            new Resource(
                "file",
                Expression.text("/x"),
                List.of(new Attribute("content", Expression.text(text))))));
  }

  private static String body(int indent, Statement statement) {
    StringBuilder out = new StringBuilder();
    new StatementPrinter(out, new ExpressionPrinter(out)).print(List.of(statement), indent);
    return out.toString();
  }
}
