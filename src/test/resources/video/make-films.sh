#!/usr/bin/env bash
# Makes the films of the tests with ffmpeg; the tests themselves need only what is committed here.
# A film is made of eight sectors of 45° (red says which), three bands of pitch (green) and two halves of time (blue).
set -euo pipefail
cd "$(dirname "$0")"

film() { # size, seconds, then what the encoder is told
  local size=$1 seconds=$2
  shift 2
  ffmpeg -v error -y -f lavfi -i "color=s=$size:r=5:d=$seconds,format=gbrp,geq=\
r='40+25*floor(mod(X/W*8+4.5,8))':\
g='if(lt(Y/H,1/3),200,if(gt(Y/H,2/3),130,60))':\
b='if(lt(T,4),40,200)'" \
    -f lavfi -i "sine=f=330:d=$seconds" -vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p \
    -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -g 5 -bitexact -map_metadata -1 "$@"
}

film 512x256 8 -c:v libx264 -crf 12 -c:a aac -b:a 24k -movflags +faststart film.mp4
film 256x128 8 -c:v libvpx -crf 6 -b:v 400k -c:a libopus -b:a 16k phone.webm
film 64x48 1 -c:v libx264 -an flat.mp4
film 64x32 1 -c:v libx265 -x265-params log-level=error -tag:v hvc1 -an hevc.mp4
film 64x32 1 -c:v libx264 -an -f mov quicktime.mov
