# ---- How steps are taken is the same on every node --------------------------
# It stands in steps.sh: in this folder, or in shell/ of the output. rollout.sh puts it in front.

if [ "${STEPS-}" != @STEPS@ ]; then
  here=$(dirname -- "$0")
  [ -f "$here/steps.sh" ] || here=$here/../../../shell
  if ! [ -f "$here/steps.sh" ]; then
    printf '%s: steps.sh is missing: copy shell/steps.sh of the output beside this script\n' "$NODE" >&2
    exit 1
  fi
  # shellcheck source-path=SCRIPTDIR source=../../../shell/steps.sh
  . "$here/steps.sh"
  if [ "$STEPS" != @STEPS@ ]; then
    printf '%s: %s is of another version: copy both from one output\n' "$NODE" "$here/steps.sh" >&2
    exit 1
  fi
fi

main "$@"
