#!/bin/sh
# Starts BillingMCP: builds it when there is no binary or the sources are newer, reads .env, and
# becomes the binary with the arguments given. Works from any folder, through symbolic links, with
# a minimal PATH, without HOME. Only the binary writes to standard output. With --print-toolchain it
# prints the compiler that it would build with, and does nothing else.
#
# Exit status of its own: 69 no toolchain, 70 the build failed, 78 .env cannot be used; every other
# one is the binary's.
set -u
unset CDPATH

swift_major_min=6
swift_minor_min=2

fail() {
  status=$1
  shift
  printf 'start_server.sh: %s\n' "$*" >&2
  exit "$status"
}

# The folder this script really lies in, whatever links led to it.
find_root() {
  self=$0
  case $self in
    */*) ;;
    *) [ -f "./$self" ] && self=./$self || self=$(command -v -- "$self") ;;
  esac
  while [ -L "$self" ]; do
    target=$(readlink "$self") || fail 66 "expected a readable link, found $self"
    case $target in
      /*) self=$target ;;
      *) self=${self%/*}/$target ;;
    esac
  done
  root=$(cd -P "${self%/*}" && pwd -P) || fail 66 "expected the folder of start_server.sh"
}

# Whether a program is a Swift compiler that is new enough (OpenStack has a `swift` too).
is_new_enough() {
  [ -x "$1" ] || return 1
  version=$("$1" --version 2>/dev/null </dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
  version=${version%%[!0-9.]*}
  case $version in
    *.*) ;;
    *) return 1 ;;
  esac
  [ "${version%%.*}" -gt "$swift_major_min" ] && return 0
  [ "${version%%.*}" -eq "$swift_major_min" ] && [ "${version#*.}" -ge "$swift_minor_min" ] && return 0
  too_old="$too_old $1 ($version)"
  return 1
}

# Sets `swift` to the first compiler that will do: on PATH, then where Swift is usually installed.
find_toolchain() {
  too_old=
  home=${HOME:-}
  account_home=$(getent passwd "$(id -u)" 2>/dev/null | cut -d : -f 6)
  xcode=
  [ -x /usr/bin/xcrun ] && xcode=$(/usr/bin/xcrun --find swift 2>/dev/null </dev/null)
  for swift in \
    "$(command -v swift 2>/dev/null)" \
    "${SWIFTLY_BIN_DIR:-/nonexistent}/swift" \
    "$home/.local/share/swiftly/bin/swift" "$home/.swiftly/bin/swift" \
    "$account_home/.local/share/swiftly/bin/swift" "$account_home/.swiftly/bin/swift" \
    "$xcode"; do
    is_new_enough "$swift" && return 0
  done
  for prefix in /opt /usr/local /usr/local/share /usr/share /usr/libexec /usr/lib /usr/local/opt \
    /opt/homebrew/opt /var/lib "$home" "$home/.local" "$home/.local/share" "$account_home" \
    /Library/Developer/Toolchains "$home/Library/Developer/Toolchains" \
    "$home/.local/share/swiftly/toolchains" "$account_home/.local/share/swiftly/toolchains"; do
    for swift in "$prefix"/swift*/usr/bin/swift "$prefix"/swift*/bin/swift \
      "$prefix"/swift*/*/bin/swift "$prefix"/[0-9]*/usr/bin/swift; do
      is_new_enough "$swift" && return 0
    done
  done
  return 1
}

require_toolchain() {
  find_toolchain ||
    fail 69 "no Swift $swift_major_min.$swift_minor_min or newer on PATH or under the usual prefixes;" \
      "install it from https://www.swift.org/install or put its usr/bin on PATH.${too_old:+ Too old:$too_old}"
}

# Whether the binary is missing or older than what it is built from. The stamp is written before a
# build begins, so that an edit made during a build is not missed.
is_stale() {
  [ -x "$binary" ] || return 0
  [ -f "$root/Package.swift" ] || return 1
  [ -f "$stamp" ] || return 0
  [ -n "$(find "$root/Sources" "$root/Package.swift" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Runs the compiler in an environment that holds none of the server's settings. SwiftPM itself makes
# a second build of the same folder wait for the first; its caches stay inside the folder, so that no
# home is needed.
compile() (
  for name in $(env | sed -n 's/^\(BILLING_MCP_[A-Z0-9_]*\)=.*/\1/p') DEFAULT_API_KEY \
    DEFAULT_API_KEY_FILE JWT_SECRET_KEY JWT_SECRET_KEY_FILE; do
    unset "$name"
  done
  PATH=${swift%/*}:${PATH:-/usr/bin:/bin}
  CLANG_MODULE_CACHE_PATH=$root/.build/swiftpm/modules
  export PATH CLANG_MODULE_CACHE_PATH
  set -- build -c release --product BillingMCP --package-path "$root" \
    --scratch-path "$root/.build" --cache-path "$root/.build/swiftpm/cache" \
    --config-path "$root/.build/swiftpm/config" --security-path "$root/.build/swiftpm/security"
  [ "$(uname -s)" = Linux ] && set -- "$@" --static-swift-stdlib
  # Without a loader's work the program starts twice as fast; not every system has a static C library.
  case $("${swift%/*}/clang" -print-file-name=libc.a 2>/dev/null) in
    /*) [ "$(uname -s)" = Linux ] && set -- "$@" -Xswiftc -static-executable ;;
  esac
  exec "$swift" "$@" </dev/null >&2
)

build() {
  require_toolchain
  printf 'start_server.sh: building with %s, this takes some minutes the first time\n' "$swift" >&2
  mkdir -p "$root/.build" || fail 73 "expected a folder that can be written, found $root"
  touch "$stamp.$$" || fail 73 "expected a folder that can be written, found $root/.build"
  if ! compile || [ ! -x "$binary" ]; then
    rm -f "$stamp.$$"
    fail 70 "the build failed; what the compiler said is above"
  fi
  mv -f "$stamp.$$" "$stamp"
}

bad_line() {
  fail 78 "$environment:$number: expected $1"
}

# The value of a line: as written, without the quotes around it or the comment behind it.
read_value() {
  value=${value#"${value%%[![:space:]]*}"}
  case $value in
    \'*) quote=\' ;;
    \"*) quote=\" ;;
    *)
      value=${value%%[[:space:]]#*}
      value=${value%"${value##*[![:space:]]}"}
      return
      ;;
  esac
  value=${value#?}
  case $value in
    *"$quote"*) ;;
    *) bad_line "a closing quote" ;;
  esac
  rest=${value#*"$quote"}
  value=${value%%"$quote"*}
  rest=${rest#"${rest%%[![:space:]]*}"}
  case $rest in
    '' | \#*) ;;
    *) bad_line "nothing but a comment behind the closing quote" ;;
  esac
}

# Reads .env as data; nothing in it is run. What the environment already holds wins.
read_environment() {
  environment=$root/.env
  [ -e "$environment" ] || return 0
  [ -f "$environment" ] && [ -r "$environment" ] || fail 78 "expected a readable file, found $environment"
  [ -z "$(find "$environment" -prune -perm -0002 -print)" ] ||
    fail 78 "expected a file that others cannot write, found $environment"
  number=0
  seen=' '
  return_character=$(printf '\r')
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%"$return_character"}
    line=${line#"${line%%[![:space:]]*}"}
    case $line in
      '' | \#*) continue ;;
      export[[:space:]]*)
        line=${line#export}
        line=${line#"${line%%[![:space:]]*}"}
        ;;
    esac
    case $line in
      *=*) ;;
      *) bad_line "NAME=VALUE" ;;
    esac
    name=${line%%=*}
    value=${line#*=}
    case $name in
      '' | *[!A-Z0-9_]*) bad_line "a name of capital letters, digits and underscores before the =" ;;
      DEFAULT_API_KEY | DEFAULT_API_KEY_FILE | JWT_SECRET_KEY | JWT_SECRET_KEY_FILE) ;;
      LOG_LEVEL | BILLING_MCP_?*) ;;
      *) bad_line "a variable of BillingMCP" ;;
    esac
    case $seen in
      *" $name "*) bad_line "each variable once" ;;
    esac
    seen="$seen$name "
    read_value
    eval "[ -n \"\${$name+set}\" ]" || export "$name=$value"
  done <"$environment"
}

if [ $# -eq 1 ] && [ "$1" = --print-toolchain ]; then
  require_toolchain
  printf '%s\n' "$swift"
  exit 0
fi
find_root
binary=$root/.build/release/BillingMCP
stamp=$root/.build/start_server.stamp
read_environment
if is_stale; then
  if [ -x "$binary" ] && [ -d "$root/.build" ] && [ ! -w "$root/.build" ]; then
    printf 'start_server.sh: %s cannot be written, starting the binary that is there\n' "$root/.build" >&2
  else
    build
  fi
fi
exec "$binary" "$@"
