# Sourced by installer/quickstart and tests/run: Debian packages by purpose, and how they get here. Needs bash.

build_packages=(g++ cmake ninja-build mold pkg-config qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qtkeychain-qt6-dev libssh-dev libssl-dev libyaml-cpp-dev libfontconfig-dev libvterm-dev)
# libsecret-1-0 is opened at run time by QtKeychain; libwrap0 and the sftp server belong to the demo's sshd.
run_packages=(libqt6svg6 libvterm0 libqt6sql6-sqlite libsecret-1-0 qt6-translations-l10n fonts-dejavu-core openssh-client
    openssh-sftp-server libwrap0)
display_packages=(xvfb openbox xdotool imagemagick x11-utils dbus-daemon gnome-keyring)
test_packages=(git xvfb openbox dbus-daemon dbus-bin gnome-keyring libsecret-tools openssl python3 procps bc clang-format
    libnss-wrapper bash vim htop tmux sudo dropbear-bin libpam-oath)

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "packages have to be installed and this is neither root nor is there sudo: run '$*' as root, then try again"
    fi
}

missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

# No service that a package brings is started while we install.
hold_services() {
    [ -e /usr/sbin/policy-rc.d ] && return
    printf '#!/bin/sh\nexit 101\n' | as_root tee /usr/sbin/policy-rc.d >/dev/null
    as_root chmod 755 /usr/sbin/policy-rc.d
    held_services=yes
}
release_services() { [ "${held_services:-}" = yes ] && as_root rm -f /usr/sbin/policy-rc.d; held_services=; }

need_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || die "these packages are missing and there is no apt-get: ${missing[*]}"
    say "installing: ${missing[*]}"
    hold_services
    trap release_services EXIT
    as_root apt-get -qq update || die "the package lists could not be read: look at the network and at /etc/apt, then try again"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "${missing[@]}" >&2 \
        || die "these packages could not be installed: ${missing[*]}"
    release_services
    trap - EXIT
}

# fetch_into FOLDER PACKAGE: unpacks it there. It is not installed, no service is made.
fetch_into() {
    local folder=$1 package=$2 download
    download=$(mktemp -d)
    say "fetching a $package of our own into $folder"
    (cd "$download" && { apt-get -qq download "$package" 2>/dev/null \
        || { as_root apt-get -qq update && apt-get -qq download "$package" 2>/dev/null; }; }) \
        || die "the package $package could not be fetched: look at the network and at /etc/apt, then try again"
    mkdir -p "$folder"
    dpkg-deb -x "$download/$package"_*.deb "$folder" || die "$package could not be unpacked into $folder"
    rm -rf "$download"
}

# An sshd for the demo and the tests, in a folder of our own.
need_sshd() {
    local folder=${XDG_CACHE_HOME:-$HOME/.cache}/maestro/openssh
    if [ ! -x /usr/sbin/sshd ] && [ ! -x "$folder/usr/sbin/sshd" ]; then
        fetch_into "$folder" openssh-server
        if ldd "$folder/usr/sbin/sshd" | grep -q 'not found'; then
            ldd "$folder/usr/sbin/sshd" | grep 'not found' >&2
            die "the unpacked sshd lacks the libraries above: install them, then try again"
        fi
    fi
    # Root that may not mount, as in most containers, shows sshd its system user with this library (src/lab).
    if [ "$(id -u)" = 0 ] && ! unshare --mount mount --bind /etc/passwd /etc/passwd 2>/dev/null \
        && ! ls /usr/lib/*/libnss_wrapper.so "$folder"/usr/lib/*/libnss_wrapper.so 2>/dev/null | grep -q .; then
        fetch_into "$folder" libnss-wrapper
    fi
}
