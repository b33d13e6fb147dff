#!/bin/bash
# Installs what is missing, builds the page for release and serves it on this machine.
#
#   tools/serve.sh [--port N]     8080 unless told otherwise; 0 takes a free one
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"

port=8080
while (($#)); do
  case $1 in
    --port)
      [[ ${2:-} =~ ^[0-9]+$ ]] || die "--port wants a number"
      port=$2
      shift 2
      ;;
    -h | --help)
      sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *) die "unknown argument $1; usage: tools/serve.sh [--port N]" ;;
  esac
done

"$here/setup.sh" web
# shellcheck source=/dev/null
. "$root_dir/build/setup.sh"
# shellcheck source=lib/build.sh
. "$here/lib/build.sh"
build_preset web-release site
say "serving build/web-release/site; stop with Ctrl+C"
exec "$node" "$here/server.mjs" --port "$port" "$root_dir/build/web-release/site"
