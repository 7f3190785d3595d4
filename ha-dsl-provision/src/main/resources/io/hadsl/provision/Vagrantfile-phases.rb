# Puppet's server and agents, then their certificates.
phase = lambda do |number|
  <<~SHELL
    set -eu
    script=/srv/ha-dsl/bootstrap/phase#{number}.sh
    if ! [ -x "$script" ]; then
      echo "$script is missing: run ha-dsl synth with --backend puppet as well" >&2
      exit 1
    fi
    exec "$script"
  SHELL
end

