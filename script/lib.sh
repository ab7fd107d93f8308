# What every script shares: where the root is, how to speak, how to install. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
mkdir -p target

say() { printf '%s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# step "what, and how long it may take" command…: announces, shows all output, says how long it took.
step() {
    local title=$1 began=$SECONDS
    shift
    say "==> $title"
    "$@" || die "failed: ${title%% (*} (after $((SECONDS - began)) s; what went wrong is printed above)"
    say "    done in $((SECONDS - began)) s"
}

# One line that changes when any of the named files or words does.
hash_of() {
    local tool=(sha256sum)
    have sha256sum || tool=(shasum -a 256)
    for item in "$@"; do
        if [[ -f $item ]]; then cat "$item"; else printf '%s\n' "$item"; fi
    done | "${tool[@]}" | cut -c1-32
}

# A stamp remembers that something was done for one state of its inputs.
stamped() { [[ -f target/stamps/$1 && $(<"target/stamps/$1") == "$2" ]]; }
stamp() {
    mkdir -p target/stamps
    printf '%s\n' "$2" >"target/stamps/$1"
}

# bounded SECONDS command…: a download that hangs is a download that failed.
bounded() { if have timeout; then timeout "$@"; else "${@:2}"; fi; }

as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "this needs root: run as root, or install sudo, or do it yourself: $*"
    fi
}

# need_apt "what for" package…: installs what is missing of the distribution's packages.
need_apt() {
    local purpose=$1 missing=() package
    shift
    have apt-get || die "$purpose is missing and there is no apt-get here: install it (on Debian: $*), then run this again"
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == *"ok installed" ]] || missing+=("$package")
    done
    [[ ${#missing[@]} == 0 ]] && return
    step "reading the distribution's package lists" as_root apt-get update -q
    step "installing $purpose: ${missing[*]} (up to 5 minutes)" \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Two runs at once would write over each other: the second waits for the first.
locked() {
    local name=$1
    shift
    if have flock; then
        (flock 9 && "$@") 9>"target/$name.lock"
    else
        "$@"
    fi
}
