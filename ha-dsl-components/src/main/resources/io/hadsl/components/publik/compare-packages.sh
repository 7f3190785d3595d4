# Usage: compare-packages            prints this node's packages with their versions
#        compare-packages FILE       shows how they differ from the list in FILE
#        ssh web2 compare-packages | compare-packages -
#
# The nodes of a service must have the same packages: a plugin or a version that only
# one of them has fails every other request. Exits 1 if the lists differ.
set -eu

packages() {
    # shellcheck disable=SC2016 # dpkg-query reads the ${...}, not the shell.
    dpkg-query --show --showformat='${db:Status-Abbrev} ${binary:Package} ${Version}\n' |
        sed -n 's/^ii  *//p' | LC_ALL=C sort
}

case $# in
    0) packages ;;
    1) packages | diff --unified=0 --label "the list given" --label "this node" -- "$1" - ;;
    *)
        echo "usage: compare-packages [FILE]" >&2
        exit 2
        ;;
esac
