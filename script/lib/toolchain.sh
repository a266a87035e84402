# shellcheck shell=bash
# Finds, or fetches through the package managers, what the project is built with. Sourced by the scripts beside this folder.
# Each function says what it does, and ends the script with what is missing and how to get it where it cannot go on.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
TOOLS=$ROOT/.tools
JAVA_NEEDED=21
NODE_NEEDED=24

say() { printf '→ %s\n' "$*" >&2; }

give_up() {
  printf '\n✗ %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

# Prints the major version of the JDK in folder $1, or nothing where there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME to a JDK that is new enough: JAVA_HOME itself, the one on PATH, then the usual folders.
find_java() {
  local candidates=() home version
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  if command -v javac >/dev/null 2>&1; then
    candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")")
  fi
  for home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home" ] && candidates+=("$home")
  done
  for home in "${candidates[@]}"; do
    version=$(jdk_version "$home")
    if [ "${version:-0}" -ge "$JAVA_NEEDED" ]; then
      export JAVA_HOME=$home PATH=$home/bin:$PATH
      return
    fi
  done
  give_up "No JDK $JAVA_NEEDED or newer was found." \
    "Looked in JAVA_HOME, on PATH and in /usr/lib/jvm." \
    "Install one (Eclipse Temurin 21 or 25, for example), or set JAVA_HOME to where it is."
}

# What Java is run with: a heap that holds the largest picture an author may bring (16384 × 8192), and the collector that takes
# no more of it than is used, unless CITES_JAVA_OPTIONS names another; see docs/panoramas.md.
java_options() {
  local collector=-XX:+UseSerialGC
  [[ ${CITES_JAVA_OPTIONS:-} =~ XX:\+Use[A-Za-z]*GC ]] && collector=
  echo "-Xmx1g $collector --enable-native-access=ALL-UNNAMED ${CITES_JAVA_OPTIONS:-}"
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return
  give_up "Maven (mvn) was not found." "Debian, Ubuntu: apt-get install maven    macOS: brew install maven    (3.8.7 or newer)"
}

# Puts a Node that is new enough, with npm beside it, first on PATH; fetches one into .tools/ with npm where there is none.
find_node() {
  if node_fits node && command -v npm >/dev/null 2>&1; then return; fi
  if ! node_fits "$TOOLS/node/bin/node"; then
    command -v npm >/dev/null 2>&1 || give_up "Neither Node $NODE_NEEDED nor npm was found." \
      "Install Node $NODE_NEEDED with npm. Any older Node with npm does too: the script then fetches Node $NODE_NEEDED itself." \
      "Debian, Ubuntu: apt-get install nodejs npm    macOS: brew install node"
    say "Fetching Node $NODE_NEEDED with npm into .tools/node (once)"
    npm install --global --no-fund --no-audit --loglevel=error --prefix "$TOOLS/node" "node@$NODE_NEEDED" npm@11 >&2 ||
      give_up "Node $NODE_NEEDED could not be fetched with npm." "See npm's message above; or install Node $NODE_NEEDED yourself."
  fi
  export PATH=$TOOLS/node/bin:$PATH
}

node_fits() {
  local version
  version=$("$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge "$NODE_NEEDED" ]
}

# Sets CITES_BROWSER to a Chromium for the browser tests; installs Debian's where apt-get may.
find_browser() {
  local name
  for name in "${CITES_BROWSER:-}" chromium chromium-browser google-chrome-stable google-chrome \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      CITES_BROWSER=$(command -v "$name")
      export CITES_BROWSER
      return
    fi
  done
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing Chromium for the browser tests (once)"
    if as_root apt-get update -qq >&2; then as_root apt-get install -y -qq --no-install-recommends chromium >&2 || true; fi
    if command -v chromium >/dev/null 2>&1; then
      find_browser
      return
    fi
  fi
  give_up "No Chromium or Chrome was found for the browser tests." \
    "Debian: apt-get install chromium    macOS: brew install --cask chromium    or set CITES_BROWSER to its program."
}

# A Python with PyYAML, which the narration script is written in; installs Debian's where apt-get may.
find_python() {
  python3 -c 'import yaml' 2>/dev/null && return
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing Python with PyYAML for the narration script's checks (once)"
    if as_root apt-get update -qq >&2; then as_root apt-get install -y -qq --no-install-recommends python3-yaml >&2 || true; fi
    python3 -c 'import yaml' 2>/dev/null && return
  fi
  give_up "No Python 3 with PyYAML was found for the narration script's checks." \
    "Debian: apt-get install python3-yaml    elsewhere: pip install pyyaml"
}

# ClamAV's daemon, which the tests of scanning start themselves; installs Debian's where apt-get may.
find_clamav() {
  clamd_there && return
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing ClamAV's daemon for the tests of scanning (once)"
    if as_root apt-get update -qq >&2; then as_root apt-get install -y -qq --no-install-recommends clamav-daemon >&2 || true; fi
    clamd_there && return
  fi
  give_up "ClamAV's daemon (clamd) was not found for the tests of scanning." \
    "Debian: apt-get install clamav-daemon    macOS: brew install clamav"
}

# The same places as ScannerTest: Debian's is not on everybody's PATH.
clamd_there() {
  [ -x /usr/sbin/clamd ] || [ -x /opt/homebrew/sbin/clamd ] || command -v clamd >/dev/null 2>&1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    command -v sudo >/dev/null 2>&1 && sudo DEBIAN_FRONTEND=noninteractive "$@"
  fi
}
