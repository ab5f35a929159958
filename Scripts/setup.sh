#!/bin/bash
# Installs what the given task needs and is not there yet; says nothing when all is there.
# usage: Scripts/setup.sh build|test|bench|screens
# exit codes: 64 usage, 69 something is missing that this script cannot bring, 77 not allowed
set -euo pipefail

stop() {
  local code=$1
  shift
  printf '%s\n' "$@" >&2
  exit "$code"
}

build=(libncurses-dev libsqlite3-dev)
test=("${build[@]}" tmux sqlite3 strace faketime libreoffice-calc-nogui chromium poppler-utils brltty
  fonts-dejavu-core fonts-dejavu-extra fonts-liberation)
bench=("${test[@]}" dialog whiptail time)
screens=("${build[@]}" xvfb xterm fonts-dejavu-core imagemagick)

case "${1:-}" in
  build) wanted=("${build[@]}") ;;
  test) wanted=("${test[@]}") ;;
  bench) wanted=("${bench[@]}") ;;
  screens) wanted=("${screens[@]}") ;;
  *) stop 64 "usage: Scripts/setup.sh build|test|bench|screens" ;;
esac

check_swift() {
  local advice="See https://www.swift.org/install, then run this again."
  command -v swift >/dev/null || stop 69 "Swift is not installed; version 6.3 or later is needed." "$advice"
  local version
  version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9.]+$') ||
    stop 69 "swift --version does not say which version it is; 6.3 or later is needed." "$advice"
  if ((${version%.*} < 6 || (${version%.*} == 6 && ${version#*.} < 3))); then
    stop 69 "Swift $version is too old; version 6.3 or later is needed." "$advice"
  fi
}

is_installed() {
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

install_packages() {
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    stop 77 "These packages are missing: $*" "As root, run: apt-get install $*"
  fi
  echo "Installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get -qq -y --no-install-recommends install "$@" >/dev/null ||
    stop 69 "apt could not install: $*" "Nothing has been built. Bring the machine online and run this again."
}

check_swift
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  # Other systems name their packages differently, so whether they are there cannot be told.
  echo "This system has no apt. What these Debian packages hold must be there: ${wanted[*]}" >&2
  exit 0
fi
missing=()
for package in "${wanted[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if ((${#missing[@]})); then install_packages "${missing[@]}"; fi
