# Compiles nodes' catalogs as a Puppet server would, turns each into the agent's own resources, and
# looks for cycles among them, as an agent does before it starts. Touches nothing.
#
#   ruby catalogs.rb FOLDER < NODES
#
# FOLDER holds a control repository for each environment, and hiera.yaml, which all share. A line
# of NODES is
#   ENVIRONMENT CERTNAME RELEASE CORES MEMORY
# with Debian's major version, and the memory in MiB. A line of the output is
#   ENVIRONMENT CERTNAME TYPE TITLE PARAMETER VALUE
# with tabs between them and the value as JSON; a catalog that cannot be used has one line with
# the type "error" instead. Puppet's warnings stand between them.
require 'json'
require 'puppet'

work = ARGV.fetch(0)
Puppet.initialize_settings(
  ['--confdir', "#{work}/confdir", '--vardir', "#{work}/vardir", '--environmentpath', work,
   '--hiera_config', "#{work}/hiera.yaml", '--strict', 'error', '--strict_variables']
)
Puppet::Util::Log.newdestination(:console)
Puppet.push_context(Puppet.base_context(Puppet.settings))

def facts(certname, release, cores, memory)
  Puppet::Node::Facts.new(
    certname,
    'networking' => { 'hostname' => certname, 'fqdn' => certname },
    'os' => {
      'name' => 'Debian', 'family' => 'Debian', 'architecture' => 'amd64',
      'release' => { 'major' => release, 'full' => "#{release}.0" }
    },
    'processors' => { 'count' => cores.to_i },
    'memory' => { 'system' => { 'total_bytes' => memory.to_i * 1_048_576 } }
  )
end

def compile(environment, certname, *machine)
  node = Puppet::Node.new(
    certname,
    environment: Puppet.lookup(:environments).get!(environment),
    facts: facts(certname, *machine)
  )
  node.merge(node.facts.values)
  node.trusted_data = { 'authenticated' => 'remote', 'certname' => certname, 'extensions' => {} }
  Puppet::Parser::Compiler.compile(node)
end

def refuse_cycles(catalog)
  cycles = catalog.to_ral.relationship_graph.find_cycles_in_graph
  return if cycles.empty?

  raise "cycle: #{cycles.first.map(&:ref).sort.join(', ')}"
end

$stdin.each_line(chomp: true) do |line|
  environment, certname, *machine = line.split
  catalog = compile(environment, certname, *machine)
  refuse_cycles(catalog)
  catalog.resources.each do |resource|
    resource.to_hash.each do |name, value|
      value = value.unwrap if value.respond_to?(:unwrap)
      row = [environment, certname, resource.type, resource.title, name, JSON.generate(value.to_s)]
      puts row.join("\t")
    end
  end
rescue StandardError => e
  puts [environment, certname, 'error', '', '', JSON.generate(e.message)].join("\t")
end
