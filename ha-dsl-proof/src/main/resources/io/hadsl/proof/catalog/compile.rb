# Compiles the catalog of each node as a Puppet server does, for machines that are as large as
# anybody can ask for, and turns it into the agent's own resources, which look at every value.
# Touches nothing outside WORK.
#
#   ruby compile.rb WORK PROCESSES < NODES
#
# WORK holds environments/production. For each node WORK/catalogs/NODE.json is written, with
#   catalog    what `puppet catalog compile` prints
#   messages   what stopped it, warnings and deprecations; none if all is well
require 'json'
require 'yaml'
require 'puppet'

WORK = ARGV.fetch(0)
ENVIRONMENT = "#{WORK}/environments/production".freeze
MESSAGES = [] # rubocop:disable Style/MutableConstant

Puppet.initialize_settings(
  ['--confdir', "#{WORK}/confdir", '--vardir', "#{WORK}/vardir",
   '--environmentpath', "#{WORK}/environments", '--strict', 'error', '--strict_variables']
)
Puppet.push_context(Puppet.base_context(Puppet.settings))

Puppet::Util::Log.newdesttype(:proof) do
  def handle(message)
    # What stops the compiler it raises as well.
    MESSAGES << message.to_s if message.level == :warning
  end
end
Puppet::Util::Log.newdestination(:proof)

def data(file)
  (File.file?(file) && YAML.safe_load(File.read(file))) || {}
end

# What a machine says of itself; which release it runs is what the data ask for.
def facts(certname)
  values = data("#{ENVIRONMENT}/data/common.yaml").merge(data("#{ENVIRONMENT}/data/nodes/#{certname}.yaml"))
  release = values.fetch('ha_dsl::preconditions::debian_release', '12')
  Puppet::Node::Facts.new(
    certname,
    'networking' => { 'hostname' => certname, 'fqdn' => certname },
    'os' => { 'name' => 'Debian', 'family' => 'Debian',
              'architecture' => values.fetch('ha_dsl::preconditions::architecture', 'amd64'),
              'release' => { 'major' => release, 'full' => "#{release}.0" } },
    'processors' => { 'count' => 1 << 16 },
    'memory' => { 'system' => { 'total_bytes' => 1 << 60 } }
  )
end

def compile(certname)
  node = Puppet::Node.new(
    certname,
    environment: Puppet.lookup(:environments).get!('production'),
    facts: facts(certname)
  )
  node.merge(node.facts.values)
  node.trusted_data = { 'authenticated' => 'remote', 'certname' => certname, 'extensions' => {} }
  Puppet::Parser::Compiler.compile(node)
end

def write(certname)
  MESSAGES.clear
  result = {}
  begin
    catalog = compile(certname)
    result['catalog'] = catalog.to_resource.to_data_hash
    catalog.to_ral
  rescue StandardError, SystemStackError => e
    MESSAGES << e.message
  end
  File.write("#{WORK}/catalogs/#{certname}.catalog.json", JSON.generate(result["catalog"]))
  result['messages'] = MESSAGES.uniq
  File.write("#{WORK}/catalogs/#{certname}.json", JSON.generate(result))
end

nodes = $stdin.read.lines(chomp: true)
processes = [Integer(ARGV.fetch(1)), nodes.size].min
(0...processes).each do |worker|
  fork { nodes.each_with_index { |node, i| write(node) if i % processes == worker } }
end
exit(Process.waitall.all? { |_, status| status.success? })
