#!/bin/bash
# Takes a picture of every screen for docs/screens, as xterm shows what the programs send to it.
# usage: Scripts/screens.sh    after `swift build --build-tests`; `make screens` does both
# docs/screens changes only when every screen was painted, shown and found as its golden file says.
# exit codes: 69 the screens could not be painted or shown, 70 xterm shows something else
set -euo pipefail
export LC_ALL=C.UTF-8

# Inside xterm: shows each screen named in a list (NAME COLUMNS ROWS DIGEST) and takes its picture.
take() {
  local name columns rows
  exec 2>"$1.errors"
  stty -echo
  while read -r name columns rows _ <&3; do
    until show_screen "$name" && is_whole "$name" "$columns" "$rows"; do
      ((SECONDS < 600)) || { echo "$name could not be shown." >&2; exit 1; }
    done
    # Only now xterm prints its own text (see printerCommand below): it must be that of the picture.
    printf '\e[i'
    wait_for printed
    mv printed "$name.printed"
  done 3<"$1"
  touch "$1.done"
}

# Takes a picture without the cursor, then one that differs from it.
show_screen() {
  local name=$1 place visible
  printf '\ec'
  cat "$name.bytes"
  printf '\e[?25$p'
  IFS= read -rs -d y -t 20 visible
  printf '\e[?25l\e[6n'
  IFS= read -rs -d R -t 20 place
  place=${place##*[}
  # A cursor that the program has hidden is in no golden file's place.
  [[ $visible == *'?25;1$' ]] || place=-1\;-1
  echo "cursor: row $((${place%;*} - 1)), column $((${place#*;} - 1))" >"$name.cursor"
  photograph bare.pgm
  printf '\e[?25h'
  for _ in {1..100}; do
    photograph "$name.pgm"
    cmp -s bare.pgm "$name.pgm" || return 0
  done
  return 1
}

photograph() {
  import -silent -window "$WINDOWID" -colorspace gray -depth 8 "$1"
}

# Whether the two pictures differ in one cell alone: that is the cursor, which xterm draws after everything
# else. xterm works in its own time, and a picture can be taken before all of the screen is drawn.
is_whole() {
  local name=$1 columns=$2 rows=$3 width height all_width all_height
  read -r width height <<<"$(convert bare.pgm "$name.pgm" -compose difference -composite -trim -format '%w %h' info:)"
  read -r all_width all_height <<<"$(sed -n 2p "$name.pgm" | tr -d '\0')"
  ((width <= 2 * all_width / columns && height <= all_height / rows))
}

wait_for() {
  local end=$((SECONDS + 20))
  until [[ -e $1 ]]; do
    ((SECONDS < end)) || { echo "There is no $1 after 20 seconds." >&2; return 1; }
    sleep 0.005
  done
}

# Shows a list on an xterm of a size, in letters of so many points.
show() {
  local list=$1 columns=$2 rows=$3 points=$4
  HOME=$PWD xterm -geometry "${columns}x$rows" -fa 'DejaVu Sans Mono' -fs "$points" -b 12 \
    -bg black -fg white -cr white +sb \
    -xrm 'XTerm*alwaysHighlight: true' -xrm 'XTerm*cursorBlink: never' \
    -xrm 'XTerm*printerCommand: cat >printing && mv printing printed' -e "$script" take "$list"
  [[ -e $list.done ]] || stop 69 "xterm ended before it had shown every screen of $columns by $rows." "$(cat "$list.errors")"
}

# What xterm printed, with # for spaces in reverse and without its other marks, then the cursor.
seen() {
  sed -E $'s/\r$//; s/\e#5//; s/\e\\[0(;[0-9]+)*;7m /#/g; s/\e\\[[0-9;]*m//g; s/ +$//' "$1.printed"
  cat "$1.cursor"
}

# Four greys are enough for letters and keep a picture at a few kilobytes; nothing in it is a date.
finish() {
  local name=$1 digest=$2
  convert "$name.pgm" -depth 2 -set comment "screen $digest" +set date:create +set date:modify \
    -define png:include-chunks=none,tEXt -define png:compression-level=9 "$name.png"
}

stop() {
  local code=$1
  shift
  printf '%s\n' "$@" "docs/screens was left as it was." >&2
  exit "$code"
}

script=$(readlink -f "${BASH_SOURCE[0]}")
if [[ ${1:-} == take ]]; then
  take "$2"
  exit
fi
if [[ ${1:-} == finish ]]; then
  finish "$2" "$3"
  exit
fi

cd "$(dirname "$script")/.."
root=$PWD
place=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$place"' EXIT

echo "Painting"
SCREENS_FOLDER=$place swift test --skip-build --no-parallel --filter 'GalleryTests.*painted' >"$place/log" 2>&1 ||
  { cat "$place/log" >&2; stop 69 "Not every screen could be painted."; }
cd "$place"
compgen -G '*.list' >/dev/null || stop 69 "No screen was painted."

echo "Showing"
exec {answer}< <(exec Xvfb -displayfd 1 -screen 0 1600x1200x24 -dpi 96 -nolisten tcp 2>"$place/xvfb")
server=$!
read -r -t 30 number <&"$answer" || stop 69 "Xvfb did not start." "$(cat xvfb)"
export DISPLAY=:$number
awk '{ print > ("size " $2 " " $3) }' ./*.list
for size in "size "*; do
  read -r _ columns rows <<<"$size"
  show "$size" "$columns" "$rows" $((columns < 80 ? 16 : 12))
done

echo "Comparing"
wrong=0
while read -r name _; do
  seen "$name" | diff -u "$name.txt" - >"$name.diff" || {
    ((wrong > 3)) || cat "$name.diff" >&2
    wrong=$((wrong + 1))
  }
done < <(cat ./*.list)
((wrong == 0)) || stop 70 "xterm shows $wrong screens otherwise than they were painted."

echo "Saving"
awk '{ print $1, $4 }' ./*.list | xargs -P "$(nproc)" -L 1 "$script" finish
mkdir -p "$root/docs/screens"
find "$root/docs/screens" \( -name '*.png' -o -name '*.md' ! -name README.md \) -delete
cp ./*.png ./*.md "$root/docs/screens/"
echo "$(wc -l < <(cat ./*.list)) screens in docs/screens, $(du -cb ./*.png | tail -1 | cut -f 1) bytes."
