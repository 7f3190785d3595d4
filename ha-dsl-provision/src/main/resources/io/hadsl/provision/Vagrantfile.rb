# What every machine runs first. Debian maps a machine's own name to a loopback address, on which
# its peers cannot reach a service that listens on its name; so all names get their real addresses.
names = <<~SHELL
  set -eu
  sed -i -e '/^127\\.0\\.[12]\\.1[[:space:]]/d' -e '/^# ha-dsl: begin$/,/^# ha-dsl: end$/d' /etc/hosts
  cat >> /etc/hosts <<'HOSTS'
  # ha-dsl: begin
  #{machines.map { |machine| machine[:hosts] }.join("\n")}
  # ha-dsl: end
  HOSTS
SHELL

# Whoever runs Vagrant may log in as root, as rollout.sh does.
keys = Dir[File.expand_path('~/.ssh/*.pub')].sort.map { |file| File.read(file).strip }
access = <<~SHELL
  set -eu
  mkdir -p /root/.ssh
  chmod 0700 /root/.ssh
  cat > /root/.ssh/authorized_keys <<'KEYS'
  #{keys.join("\n")}
  KEYS
SHELL

# One after the other: the machines further down the list need those above.
ENV['VAGRANT_NO_PARALLEL'] = 'yes'

Vagrant.configure('2') do |config|
  # The output tree. rsync works with every provider; Debian's boxes have no guest additions.
  config.vm.synced_folder '.', '/vagrant', disabled: true
  config.vm.synced_folder File.expand_path('../..', __dir__), '/srv/ha-dsl', type: 'rsync'

  machines.each do |machine|
    config.vm.define machine[:name] do |m|
      m.vm.box = machine[:box]
      m.vm.hostname = machine[:host]
      m.vm.network 'private_network', ip: machine[:address], netmask: netmask
      %w[virtualbox libvirt].each do |name|
        m.vm.provider name do |provider|
          provider.cpus = machine[:cpus]
          provider.memory = machine[:memory]
        end
      end
      m.vm.provision 'names', type: 'shell', inline: names
      m.vm.provision 'access', type: 'shell', inline: access
