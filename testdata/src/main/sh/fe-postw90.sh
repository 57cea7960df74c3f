#!/usr/bin/env bash
# Makes the files of fe/postw90: what postw90.x (wannier90 3.1.0) gets from the same iron.
#
#   fe-postw90.sh FOLDER OUT   FOLDER holds Fe.win, Fe.chk, Fe.eig and Fe.mmn, plain, .gz or .xz
#
# transl_inv = .true. takes the diagonal of the position matrices from the logarithm of the overlaps,
# as wannier90 does for _tb.dat; its default, .false., from the overlaps themselves.
set -Eeuo pipefail

folder=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
cp "$folder"/Fe.* .
chmod u+w Fe.*
for packed in *.gz; do [[ ! -e $packed ]] || gunzip -f "$packed"; done
for packed in *.xz; do [[ ! -e $packed ]] || xz -df "$packed"; done
mv Fe.win plain.win

logarithm='transl_inv = .true.'
overlap='transl_inv = .false.'

# Runs postw90.x with these lines added to the input.
postw90() {
  grep -viE '^ *(geninterp|berry|kpath|kslice|dos|boltzwann|gyrotropic|spin_moment|fermi|use_ws)' plain.win >Fe.win
  printf '%s\n' 'use_ws_distance = .false.' "$@" >>Fe.win
  postw90.x Fe
}

# Energies and slopes at 24 generic k-points.
awk 'BEGIN {
  print "generic points\nfrac\n24"
  for (i = 1; i <= 24; i++) printf "%d %.4f %.4f %.4f\n", i, (i * 0.7548777) % 1, (i * 0.5698403) % 1, (i * 0.4301597) % 1
}' >Fe_geninterp.kpt
postw90 "$logarithm" 'geninterp = true' 'geninterp_alsofirstder = true' 'geninterp_single_file = true' 'fermi_energy = 12.6295'
grep -v Written Fe_geninterp.dat | gzip -9n >"$out/Fe_geninterp.dat.gz"
cp Fe_geninterp.kpt "$out"

# Minus the Berry curvature of the states below an energy, Angstrom^2, along two lines whose points
# have no more decimals than the six that are printed. Columns: energy, length of the path, x, y, z.
for fermi in 8.0 10.2 11.2 11.9 12.6295 13.3 15.0 18.0; do
  postw90 "$logarithm" 'kpath = true' 'kpath_task = curv+bands' 'kpath_num_points = 20' 'berry_curv_unit = ang2' \
    "fermi_energy = $fermi" 'begin kpoint_path' 'A 0.11 0.23 0.31 B 0.37 -0.19 0.05' 'B 0.37 -0.19 0.05 C -0.215 0.434 0.167' \
    'end kpoint_path'
  awk -v fermi="$fermi" 'NF { print fermi, $0 }' Fe-curv.dat
done | gzip -9nc >"$out/Fe-curv.dat.gz"
gzip -9nc Fe-path.kpt >"$out/Fe-path.kpt.gz"

# Hall conductivity, S/cm, columns yz, zx, xy.
for diagonal in logarithm overlap; do
  postw90 "${!diagonal}" 'berry = true' 'berry_task = ahc' 'berry_kmesh = 12 12 12' 'fermi_energy_min = 12.13' \
    'fermi_energy_max = 13.13' 'fermi_energy_step = 0.1'
  cp Fe-ahc-fermiscan.dat "$out/Fe-ahc-$diagonal.dat"
done

# States per eV and cell, every one exp(-((E-e)/0.3)^2)/(0.3 sqrt(pi)), summed over the points of a mesh.
for mesh in 12 48; do
  postw90 "$logarithm" 'dos = true' 'dos_task = dos_plot' "dos_kmesh = $mesh $mesh $mesh" 'fermi_energy = 12.6295' \
    'dos_adpt_smr = false' 'dos_smr_type = gauss' 'dos_smr_fixed_en_width = 0.3' 'dos_energy_min = 8' 'dos_energy_max = 16' \
    'dos_energy_step = 0.05'
  gzip -9nc Fe-dos.dat >"$out/Fe-dos-$mesh.dat.gz"
done
