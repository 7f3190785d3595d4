package io.hadsl.puppet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.value.Texts;
import io.hadsl.programs.Programs;
import io.hadsl.programs.Programs.Result;
import io.hadsl.puppet.hiera.HieraYaml;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Heredoc;
import io.hadsl.puppet.syntax.Expression.Interpolated;
import io.hadsl.puppet.syntax.Expression.Variable;
import io.hadsl.puppet.syntax.Manifest;
import io.hadsl.puppet.syntax.Manifest.NodeDefinition;
import io.hadsl.puppet.syntax.Statement;
import io.hadsl.puppet.syntax.Statement.Assign;
import io.hadsl.puppet.syntax.Statement.Attribute;
import io.hadsl.puppet.syntax.Statement.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** What Puppet's own parser and Ruby's own YAML read is what was to be said. */
final class HostileStringProperties {

  /** Prints every string literal of a manifest in hexadecimal, one a line. */
  private static final String LITERALS =
      """
      require 'puppet'
      def strings(node)
        puts node.value.unpack1('H*') + ';' if node.is_a?(Puppet::Pops::Model::LiteralString)
        node._pcore_contents { |child| strings(child) }
      end
      strings(Puppet::Pops::Parser::EvaluatingParser.new.parse_file(ARGV[0]))
      """;

  /** Prints every value of a YAML file as Hiera reads it, in hexadecimal, one a line. */
  private static final String VALUES =
      """
      require 'yaml'
      YAML.load_file(ARGV[0]).each_value do |value|
        raise "#{value.inspect} is no string" unless value.is_a?(String)
        puts value.gsub("%{literal('%')}", '%').unpack1('H*') + ';'
      end
      """;

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void puppetReadsBackWhatThePrinterQuotes(@ForAll long seed) {
    puppetReadsBack(seed);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  @Tag("proof")
  void puppetReadsBackMuchThatThePrinterQuotes(@ForAll long seed) {
    puppetReadsBack(seed);
  }

  private static void puppetReadsBack(long seed) {
    Programs.require("puppet", "puppet-agent");
    List<String> expected = new ArrayList<>();
    List<Statement> body = new ArrayList<>();
    for (String text : Hostile.texts(seed, 300)) {
      body.add(new Assign("x", Expression.text(text)));
      expected.add(text);
      body.add(
          new Assign(
              "x", new Interpolated(List.of(Expression.text("a" + text), new Variable("y")))));
      expected.add("a" + text);
      String script = "echo '" + text.replace("\t", "") + "'\n";
      body.add(
          new Resource(
              "exec",
              Expression.text("x"),
              List.of(new Attribute("command", new Heredoc("SH", script)))));
      expected.add("x");
      expected.add(script);
    }
    String manifest =
        new Manifest(List.of(), List.of(new NodeDefinition(Optional.empty(), body))).print();
    assertReads(expected, LITERALS, manifest);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void yamlReadsBackWhatHieraIsGiven(@ForAll long seed) {
    Programs.require("ruby", "ruby");
    StringBuilder yaml = new StringBuilder("---\n");
    List<String> texts = Hostile.texts(seed, 300);
    for (int i = 0; i < texts.size(); i++) {
      HieraYaml.entry(yaml, "profile::x::p" + i, texts.get(i));
    }
    assertReads(texts, VALUES, yaml.toString());
  }

  private static void assertReads(List<String> expected, String program, String text) {
    List<String> read = read(program, text).lines().toList();
    for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
      assertEquals(hex(expected.get(i)), read.get(i), Texts.visible(expected.get(i)));
    }
    assertEquals(expected.size(), read.size());
  }

  private static String read(String program, String text) {
    try {
      Path folder = Files.createTempDirectory("hostile");
      Path file = Files.writeString(folder.resolve("input"), text);
      Path script = Files.writeString(folder.resolve("read.rb"), program);
      Result result = Programs.run(folder, List.of("ruby", script.toString(), file.toString()));
      assertEquals(0, result.status(), () -> result.output().lines().findFirst().orElse(""));
      return result.output().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + ";";
  }
}
