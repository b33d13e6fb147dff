# Downloads. Each goes to NAME.part, is checked, and only then gets its name; each unpacked folder
# likewise. So a run that is cut off at any moment leaves nothing behind that the next one trusts.
# shellcheck shell=bash

downloads_dir=$cache_dir/downloads

megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.1f", bytes / 1e6 }'; }

bytes_in() { if [ -e "$1" ]; then du --bytes --summarize "$1" 2>/dev/null | cut -f 1; else echo 0; fi; }

# Runs a command that fills a file or folder and says every few seconds how far it is:
# LABEL BYTES FILE COMMAND...
with_progress() {
  local label=$1 total=$2 file=$3 started=$SECONDS before now most=0
  shift 3
  before=$(bytes_in "$file")
  "$@" 9>&- >"$file.log" 2>&1 &
  local job=$!
  # shellcheck disable=SC2064
  trap "kill $job 2>/dev/null || true" EXIT
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - started >= 3)); then
      started=$SECONDS
      # npm also removes what it has used.
      now=$(($(bytes_in "$file") - before))
      if ((now > most)); then
        most=$now
        note "$label: $(megabytes "$most") of $(megabytes "$total") MB"
      fi
    fi
  done
  trap - EXIT
  if wait "$job"; then
    rm -f "$file.log"
    return 0
  fi
  grep -vE '^(Get|Ign|Reading|W: Download is performed)' "$file.log" >&2 || true
  rm -f "$file.log"
  return 1
}

# The mirror this machine takes Debian from. No address is written down here.
debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 2>/dev/null |
    awk '$2 ~ /^(bookworm|trixie|forky|sid|stable|testing|unstable)$/ && $3 == "main" { print $1; exit }')
  [ -n "$mirror" ] || die "no Debian mirror in this machine's apt sources; this script needs Debian 12 or later"
  printf %s "${mirror%/}"
}

# archive_apt SUITE: apt options that read SUITE from the machine's mirror, with lists of their own.
archive_apt_options() {
  local suite=$1 state=$cache_dir/apt-$1 key=/usr/share/keyrings/debian-archive-keyring.gpg
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  for kind in deb deb-src; do
    printf '%s [signed-by=%s] %s %s main\n' "$kind" "$key" "$(debian_mirror)" "$suite"
  done | write_if_changed "$state/sources.list"
  archive_apt=(-o "Dir::Etc::SourceList=$state/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$state/lists" -o "Dir::Cache=$state/cache" -o "APT::Sandbox::User="
    -o Acquire::Languages=none -o Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false)
}

has_sha256() { printf '%s  %s\n' "$2" "$1" | sha256sum --check --status; }

# fetch_pinned FILE LABEL PATH BYTES SHA256
fetch_pinned() {
  local file=$1 label=$2 path=$3 bytes=$4 sha256=$5
  if [ -f "$file" ]; then
    has_sha256 "$file" "$sha256" && return 0
    warn "$label in the cache is not whole; it is downloaded again"
    rm -f "$file"
  fi
  mkdir -p "$downloads_dir"
  rm -f "$file.part"
  say "downloading $label, $(megabytes "$bytes") MB"
  with_progress "$label" "$bytes" "$file.part" /usr/lib/apt/apt-helper -o APT::Sandbox::User= \
    download-file "$(debian_mirror)/$path" "$file.part" "SHA256:$sha256" || return 1
  has_sha256 "$file.part" "$sha256" || die "$label: what was downloaded has another hash; run this again"
  mv "$file.part" "$file"
}

# The newest signed package of a suite, where the pinned file is gone: FILE SUITE PACKAGE
fetch_newest_package() {
  local file=$1 suite=$2 package=$3
  archive_apt_options "$suite"
  warn "the pinned $package could not be fetched; taking the newest one signed for $suite"
  apt-get "${archive_apt[@]}" update 9>&-
  (cd "$downloads_dir" && rm -f "${package}"_*.deb &&
    apt-get "${archive_apt[@]}" download "$package" 9>&- && mv "${package}"_*.deb "$file")
}

# The newest signed source that fits PATTERN: FILE SUITE SOURCE PATTERN; sets `newest_version`.
fetch_newest_source() {
  local file=$1 suite=$2 source=$3 pattern=$4 version
  archive_apt_options "$suite"
  warn "the pinned $source could not be fetched; looking for the newest one signed for $suite"
  apt-get "${archive_apt[@]}" update 9>&-
  version=$(apt-cache "${archive_apt[@]}" showsrc --only-source "$source" | sed -n 's/^Version: //p' |
    sort -V | tail -n 1)
  newest_version=${version%%+*}
  newest_version=${newest_version%-*}
  # shellcheck disable=SC2254
  case $newest_version in
    $pattern) ;;
    *) die "$source ${newest_version:-(none)} is what $suite has; $pattern is needed" ;;
  esac
  local dir=$downloads_dir/source.part
  rm -rf "$dir"
  mkdir -p "$dir"
  # Upstream's part alone: the packaging beside it is sometimes missing from the archive.
  (cd "$dir" && apt-get "${archive_apt[@]}" --download-only --tar-only source "$source=$version" 9>&-)
  mv "$dir"/*.orig.tar.* "$file"
  rm -rf "$dir"
  warn "using $source $newest_version in place of the pinned version"
}

# fetch_source DIR-VARIABLE VERSION-VARIABLE PIN...: unpacks a pinned source and says where it is.
fetch_source() {
  local -n dir_out=$1 version_out=$2
  local suite=$3 source=$4 path=$5 bytes=$6 sha256=$7 pattern=$9
  version_out=$8
  dir_out=$cache_dir/sources/$source-$version_out
  [ -d "$dir_out" ] && return 0
  local replaced=$cache_dir/sources/$source.replaced
  if [ -f "$replaced" ]; then
    version_out=$(cat "$replaced")
    dir_out=$cache_dir/sources/$source-$version_out
    [ -d "$dir_out" ] && return 0
  fi
  local file=$downloads_dir/$source-$8.orig.tar newest_version=
  if ! fetch_pinned "$file" "$source $8 (source)" "$path" "$bytes" "$sha256"; then
    fetch_newest_source "$file" "$suite" "$source" "$pattern"
    version_out=$newest_version
    dir_out=$cache_dir/sources/$source-$version_out
    mkdir -p "$cache_dir/sources"
    printf %s "$newest_version" >"$replaced"
  fi
  rm -rf "$dir_out.part" "$dir_out"
  mkdir -p "$dir_out.part"
  tar --extract --file "$file" --strip-components 1 --directory "$dir_out.part"
  mv "$dir_out.part" "$dir_out"
  rm -f "$file"
}

# fetch_package FILE PIN...
fetch_package() {
  local file=$1 suite=$2 package=$3
  fetch_pinned "$file" "$package ($suite)" "${@:4}" || fetch_newest_package "$file" "$suite" "$package"
}

# fetch_with_npm LABEL MEGABYTES DIR ARGUMENTS...: runs npm in DIR. What it downloads stays in the cache.
fetch_with_npm() {
  local label=$1 bytes=$(($2 * 1000000)) dir=$3
  shift 3
  npm_in_dir() { (cd "$dir" && npm --cache "$cache_dir/npm" --loglevel=error "$@"); }
  with_progress "$label" "$bytes" "$cache_dir/npm" npm_in_dir "$@"
}

# fetch_npm DIR PIN...: unpacks one npm package, checked against its hash.
fetch_npm() {
  local dir=$1 name=$2 version=$3 size_mb=$4 integrity=$5
  [ -d "$dir" ] && return 0
  local work=$downloads_dir/npm.part
  rm -rf "$work"
  mkdir -p "$work"
  say "downloading $name $version, $size_mb MB"
  fetch_with_npm "$name" "$size_mb" "$work" pack "$name@$version" || die "npm could not fetch $name; run this again"
  local got
  got=sha512-$(openssl dgst -sha512 -binary "$work"/*.tgz | base64 --wrap=0)
  [ "$got" = "$integrity" ] || die "$name: what was downloaded has another hash; run this again"
  rm -rf "$dir.part"
  mkdir -p "$dir.part"
  tar --extract --file "$work"/*.tgz --strip-components 1 --directory "$dir.part"
  mv "$dir.part" "$dir"
  rm -rf "$work"
}
