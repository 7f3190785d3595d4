# Compiles the catalogs of control repositories as a Puppet server does, and orders them as an agent
# does, which finds what is missing and what waits for itself.
#
# A line of the input asks for the catalogs of one repository, with tabs between
#   OUTPUT REPOSITORY SECRETS FOLDER [CERTNAME=RELEASE ...]
# Each is done in a process of its own that has Puppet loaded, which takes seconds. What it prints goes
# to OUTPUT, its exit status to standard output. FOLDER/CERTNAME.json then has the parameters of each
# resource by its reference.
require 'json'
require 'tmpdir'
require 'puppet'

work = Dir.mktmpdir
at_exit { FileUtils.remove_entry(work) }
Puppet.initialize_settings(['--confdir', work, '--vardir', work, '--log_level', 'crit'])
Puppet::Util::Log.newdestination(:console)
# The type service asks the machine for its provider; that of Debian is wanted everywhere.
Puppet::Type.type(:service).provider(:systemd).instance_eval { def suitable?(*) = true }
%i[exec file group package user].each { |type| Puppet::Type.type(type) }

def compile(repository, secrets, out, *nodes)
  # The secrets stand outside the repository: here in a folder of the test's.
  hiera = File.join(repository, 'hiera.yaml')
  File.write(hiera, File.read(hiera).sub('/etc/ha-dsl-secrets/hiera', secrets))

  environment = Puppet::Node::Environment.create(
    :production,
    [File.join(repository, 'site-modules')],
    File.join(repository, 'manifests', 'site.pp')
  )
  loader = Puppet::Environments::Static.new(environment)
  # A static environment has no hiera.yaml of its own, so it is the global one here.
  Puppet[:hiera_config] = hiera

  failed = false
  nodes.each do |argument|
    name, release = argument.split('=')
    values = {
      'os' => { 'name' => 'Debian', 'family' => 'Debian', 'architecture' => 'amd64',
                'release' => { 'major' => release } },
      'processors' => { 'count' => 64 },
      'memory' => { 'system' => { 'total_bytes' => 1 << 40 } }
    }
    begin
      Puppet.override(environments: loader, current_environment: environment,
                      trusted_information: Puppet::Context::TrustedInformation.new('local', name, {})) do
        node = Puppet::Node.new(name, environment: environment, facts: Puppet::Node::Facts.new(name, values))
        node.merge(values)
        node.add_server_facts({})
        node.trusted_data = { 'certname' => name }
        catalog = Puppet::Parser::Compiler.compile(node)
        found = catalog.resources.to_h do |resource|
          [resource.ref, resource.to_h.transform_values { |v| v.respond_to?(:unwrap) ? v.unwrap : v }]
        end
        File.write(File.join(out, "#{name}.json"), JSON.generate(found))
        circles = catalog.to_ral.relationship_graph.find_cycles_in_graph
        raise "dependency cycles: #{circles.map { |c| c.map(&:ref) }}" unless circles.empty?
      end
    rescue StandardError, LoadError => e
      failed = true
      puts "#{name}: #{e.class}: #{e.message}"
    end
  end
  !failed
end

$stdout.sync = true
$stdin.each_line(chomp: true) do |line|
  output, *request = line.split("\t")
  child = fork do
    $stdout.reopen(output, 'w')
    $stderr.reopen($stdout)
    status = compile(*request) ? 0 : 1
    $stdout.flush
    # Without what the parent does at its end.
    exit!(status)
  end
  puts Process.wait2(child).last.exitstatus
end
