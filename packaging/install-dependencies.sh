#!/bin/sh
# Installs what Farmwarden needs from Debian 12's own packages, and nothing when it is all there.
#
#   install-dependencies.sh [--list] [GROUP...]     groups: build run test (default: all three)
#
# `make run` and `make test` call it. It is quick when nothing is missing: one dpkg-query, no network, no rights.
# --list prints the packages of the groups, for those who would rather install them in their own way.
set -eu

# Compiler, tools and libraries. qt6-charts-dev does not pull in libqt6opengl6-dev, and its CMake files need it.
build="make cmake ninja-build g++ pkg-config ccache
    libfmt-dev libspdlog-dev nlohmann-json3-dev libtomlplusplus-dev libcli11-dev libasio-dev libboost1.81-dev libsqlite3-dev libpq-dev
    libgtest-dev libgmock-dev
    qt6-base-dev qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools"

# The data plane, and what draws the console: a font, X or Wayland, a virtual display where there is neither, Qt's own texts.
run="haproxy fonts-dejavu-core qt6-wayland xvfb xauth qt6-translations-l10n"

# Real session hosts, a real client, a desk with keyboard and screen reader, and tools by which the tests look at things from
# outside.
test="xrdp xorgxrdp freerdp2-x11 x11-xserver-utils sqlite3 postgresql procps iproute2 util-linux mount passwd
    openbox dbus-daemon at-spi2-core libxtst-dev"

# These packages bring services that start by themselves under systemd. Here they are programs that Farmwarden starts.
services="haproxy xrdp xrdp-sesman postgresql"

say() { echo "install-dependencies: $*" >&2; }
die() {
    say "$*"
    exit 1
}

# The packages among the arguments that are not installed.
missing() {
    for package in "$@"; do
        case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true) in
            installed) ;;
            *) echo "$package" ;;
        esac
    done
}

asRoot() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

aptGet() {
    asRoot env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@" </dev/null
}

# A service that was not here before shall not start to listen on this machine because of us.
quietNewServices() {
    [ -d /run/systemd/system ] || return 0
    for service in $services; do
        case " $absent " in
            *" ${service%-sesman} "*) asRoot systemctl disable --now --quiet "$service" || true ;;
        esac
    done
}

list=no
groups=
for argument in "$@"; do
    case $argument in
        --list) list=yes ;;
        build | run | test) groups="$groups $argument" ;;
        *) die "unknown argument '$argument'; the groups are: build run test" ;;
    esac
done
packages=
for group in ${groups:-build run test}; do
    eval "packages=\"\$packages \$$group\""
done

if [ $list = yes ]; then
    printf '%s\n' $packages
    exit 0
fi

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    die "this script knows only Debian's package manager. Packages to find elsewhere: $(echo $packages)"
absent=$(missing $packages | tr '\n' ' ')
[ -n "$absent" ] || exit 0
if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "missing packages, and neither root nor sudo to install them. As root: apt-get install --no-install-recommends $absent"
fi

say "installing $absent"
# The lists may be empty or old on a fresh machine; old ones name versions that the mirrors no longer have.
aptGet update || say "apt-get update failed; trying with the package lists that are here"
aptGet install -y --no-install-recommends $absent || die "apt-get could not install: $absent"
quietNewServices
