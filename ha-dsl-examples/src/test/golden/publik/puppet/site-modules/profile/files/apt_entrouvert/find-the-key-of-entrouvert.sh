#!/bin/sh
# Run by Puppet: find the key of entrouvert.
set -eu
echo "$KEYRING is missing: get the repository's key from its makers, check it, and put it there" >&2; exit 1
