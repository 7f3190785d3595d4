package io.hadsl.proof.reader;

import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** Ruby's own readers of YAML and JSON, with which Puppet reads Hiera's data and metadata. */
final class DataFiles implements Reader {

  /** Every file must hold a table; an empty one or a lone text would be read as well. */
  private static final String READ =
      """
      ARGV.each do |file|
        text = File.read(file, encoding: 'UTF-8')
        data = file.end_with?('.json') ? JSON.parse(text) : YAML.safe_load(text)
        puts "#{file}:1: holds no table but #{data.class}" unless data.is_a?(Hash)
      rescue Psych::SyntaxError => e
        puts "#{file}:#{e.line}: #{e.problem} #{e.context}"
      rescue Psych::Exception, JSON::ParserError => e
        puts "#{file}:#{e.message[/line (\\d+)/, 1] || 1}: #{e.message.lines.first}"
      end
      """;

  @Override
  public String id() {
    return "ruby-data";
  }

  @Override
  public Program program() {
    return new Program("ruby", "ruby");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.batches(
        material.emitted(file -> file.path().matches(".*\\.(yaml|json)")),
        1000,
        some ->
            Tasks.unlessSilent(
                id(),
                some,
                Launch.of("ruby", "-ryaml", "-rjson", "-e", READ).with(Tasks.files(some)).run(),
                Lines.GNU));
  }
}
