#!/bin/sh
# Run by Puppet: set the options of volume wordpress.
set -eu
for option in $OPTIONS; do
  gluster volume get "$VOLUME" "${option%%=*}" |
    awk -v key="${option%%=*}" -v value="${option#*=}" '$1 == key && $2 == value { found = 1 } END { exit !found }' || exit 1
done
