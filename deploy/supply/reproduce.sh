#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds the committed state twice, in two folders, and compares every jar of ours byte by byte. ./liaison reproduce [commit]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
commit=${1:-HEAD}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone -q "$here" "$work/$1"
  git -C "$work/$1" checkout -q "$(git -C "$here" rev-parse "$commit")"
  echo "liaison: building in folder $1 …" >&2
  # other modules need the test jars, so that tests are compiled and not run
  (cd "$work/$1" && mvn -B -q package -DskipTests -Dspotless.check.skip=true ${LIAISON_MAVEN_OPTIONS:-} -pl "$modules" -am) >"$work/$1.log" 2>&1 \
    || { tail -n 30 "$work/$1.log" >&2; exit 3; }
  (cd "$work/$1" && find . -name 'liaison-*.jar' -path '*/target/*' -not -path '*/target/lib/*' -not -name '*-tests.jar' | sort | xargs sha256sum) >"$work/$1.sums"
}

modules=${LIAISON_MODULES:-deploy/app,deploy/verifier,deploy/sandbox}
build one
build two-with-another-name
paste -d' ' "$work/one.sums" "$work/two-with-another-name.sums" | awk '
  { same = ($1 == $3); if (!same) bad++; printf "%-9s %s  %s\n", same ? "identical" : "DIFFERENT", substr($1, 1, 16), $2 }
  END { printf "%d jars, %d different\n", NR, bad; exit bad > 0 || NR == 0 }' || {
  mkdir -p "$here/target/reproduce" && cp "$work"/*.sums "$here/target/reproduce/"
  for jar in $(paste -d' ' "$work/one.sums" "$work/two-with-another-name.sums" | awk '$1 != $3 {print $2}'); do
    cp --parents "$work/one/$jar" "$work/two-with-another-name/$jar" "$here/target/reproduce/" 2>/dev/null || true
  done
  echo "liaison: the jars that differ are in target/reproduce" >&2
  exit 2
}
