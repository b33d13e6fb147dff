# The machine's own packages: which are missing, and getting them.
# shellcheck shell=bash

# need COMMAND PACKAGE: a program may also come from elsewhere than its package.
need_command() { command -v "$1" >/dev/null || missing_packages+=("$2"); }
need_package() {
  local package
  for package in "$@"; do
    case $(dpkg-query --show --showformat '${Status}' "$package" 2>/dev/null) in
      *'ok installed') ;;
      *) missing_packages+=("$package") ;;
    esac
  done
}

# Turns apt's status lines into one line for each tenth of the way. (Not awk: Debian's own reads in blocks.)
apt_progress() {
  local kind percent last_kind='' last=0
  while IFS=: read -r kind _ percent _; do
    percent=${percent%%.*}
    case $kind:$percent in
      dlstatus:*[0-9]) kind=downloaded ;;
      pmstatus:*[0-9]) kind=installed ;;
      *) continue ;;
    esac
    if [ "$kind" != "$last_kind" ] || ((percent / 10 > last)); then note "$kind $percent %"; fi
    last_kind=$kind last=$((percent / 10))
  done
}

# For root.
update_package_lists() {
  local log=$cache_dir/apt.log
  say "reading the lists of Debian's packages"
  if ! apt-get -o DPkg::Lock::Timeout=600 -o APT::Status-Fd=3 update 3>&1 >"$log" 2>&1 9>&- | apt_progress ||
    ((PIPESTATUS[0])); then
    cat "$log" >&2
    die "apt-get update failed"
  fi
}

install_missing_packages() {
  ((${#missing_packages[@]})) || return 0
  if [ "$(id -u)" != 0 ]; then
    printf 'Some packages are missing. As root, run this line, then this script again:\n\n' >&2
    printf 'apt-get update && apt-get install --no-install-recommends -y %s\n' "${missing_packages[*]}" >&2
    exit 1
  fi
  update_package_lists
  say "installing packages: ${missing_packages[*]}"
  local options=(-o DPkg::Lock::Timeout=600 --no-install-recommends -y) log=$cache_dir/apt.log
  # An installation that was cut off is finished first; apt would refuse until then.
  DEBIAN_FRONTEND=noninteractive dpkg --configure --pending >"$log" 2>&1 9>&- || {
    cat "$log" >&2
    die "dpkg --configure --pending failed"
  }
  apt-get "${options[@]}" --simulate install "${missing_packages[@]}" >"$log" 2>&1 || {
    cat "$log" >&2
    die "these packages cannot be installed"
  }
  note "$(apt-get "${options[@]}" --print-uris install "${missing_packages[@]}" |
    awk '/^'"'"'/ { bytes += $3; count++ } END { printf "%d packages, %.1f MB to download", count, bytes / 1e6 }')"
  if ! DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" -o APT::Status-Fd=3 \
    install "${missing_packages[@]}" 3>&1 >"$log" 2>&1 9>&- | apt_progress ||
    ((PIPESTATUS[0])); then
    tail -n 30 "$log" >&2
    die "apt-get install failed"
  fi
  missing_packages=()
}
