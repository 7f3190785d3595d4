#!/bin/sh
# Run by Puppet: gather the servers of volume wordpress.
set -eu
for peer in $PEERS; do
  gluster pool list |
    awk -v peer="$peer" '$2 == peer && $3 == "Connected" { found = 1 } END { exit !found }' || exit 1
done
