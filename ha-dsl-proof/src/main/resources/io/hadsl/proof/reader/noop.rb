# Runs `puppet apply --noop` with the compiled catalog of each node. Puppet is loaded once; each
# node has a process of its own.
#
#   ruby noop.rb WORK < NODES
require 'puppet'
require 'puppet/util/command_line'
require 'puppet/application/apply'
require 'puppet/indirector/facts/facter'

WORK = ARGV.fetch(0)

# What `puppet apply` does differently here.
module OnAnEmptyRoot
  def read_catalog(text)
    catalog = super
    # A catalog that was read from a file knows the name of its environment, but not its modules.
    catalog.environment_instance = Puppet.lookup(:environments).get!('production')
    skip_guards
    catalog
  end

  # Guards ask for the state of a machine on which the packages before them are installed. Here they
  # would say that programs are missing, so they count as not yet met.
  def skip_guards
    %i[unless onlyif].each do |guard|
      Puppet::Type.type(:exec).attrclass(guard).class_eval { define_method(:check) { |_value| true } }
    end
  end
end
Puppet::Application::Apply.prepend(OnAnEmptyRoot)

# The catalogs are compiled, and the providers ask for the few facts that they need. To collect all
# would take most of the time of a node.
module WithoutFacts
  def find(request)
    Puppet::Node::Facts.new(request.key, {})
  end
end
Puppet::Node::Facts::Facter.prepend(WithoutFacts)

$stdout.sync = true
# All at once: the processes share the place up to which it is read.
nodes = $stdin.read.lines(chomp: true)
$stdin.reopen('/dev/null')
nodes.each do |certname|
  puts "node #{certname}"
  process = fork do
    Puppet::Util::CommandLine.new(
      'puppet',
      ['apply', '--noop', '--color=false', '--certname', certname, '--node_name_value', certname,
       '--environmentpath', "#{WORK}/environments", '--environment', 'production',
       '--catalog', "#{WORK}/catalogs/#{certname}.catalog.json"]
    ).execute
  end
  Process.wait(process)
  puts "Error: puppet apply ended with status #{$?.exitstatus}" unless $?.success?
end
